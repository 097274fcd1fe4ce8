package org.delhihims.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DistrictTest {

    private static final BilingualName SHAHDARA = new BilingualName("Shahdara", "शाहदरा");
    private static final URI SOURCE = URI.create("https://example.org/gazette");

    @Test
    void aDistrictExistsOnItsLastDayAndNotOnTheNext() {
        District shahdara = new District("shahdara-2012", SHAHDARA, "2012-09", "2025-12-24", SOURCE);

        assertThat(shahdara.existsOn(LocalDate.parse("2025-12-24"))).isTrue();
        assertThat(shahdara.existsOn(LocalDate.parse("2025-12-25"))).isFalse();
    }

    @Test
    void aDistrictKnownByItsMonthBeginsWithThatMonth() {
        District shahdara = new District("shahdara-2012", SHAHDARA, "2012-09", "2025-12-24", SOURCE);

        assertThat(shahdara.existsOn(LocalDate.parse("2012-08-31"))).isFalse();
        assertThat(shahdara.existsOn(LocalDate.parse("2012-09-01"))).isTrue();
    }

    @Test
    void aDistrictWithoutALastDayStillExists() {
        District east = new District("east-2026", new BilingualName("East", "पूर्व"), "2025-12-25", null, SOURCE);

        assertThat(east.existsOn(LocalDate.parse("2125-12-25"))).isTrue();
    }
}
