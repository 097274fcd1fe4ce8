package org.delhihims.server.dates;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

    /** The day 20 July 2026 in Delhi. */
    private final DateSpan day = DateSpan.of(Instant.parse("2026-07-19T18:30:00Z"), TemporalPrecisionEnum.DAY, DELHI);

    @ParameterizedTest
    @CsvSource({
        // Within the day, over its end, over its begin, over both, before it, after it.
        "EQUAL,                  true,  false, false, false, false, false",
        "NOT_EQUAL,              false, true,  true,  true,  true,  true",
        "GREATERTHAN,            false, true,  false, true,  false, true",
        "LESSTHAN,               false, false, true,  true,  true,  false",
        "GREATERTHAN_OR_EQUALS,  true,  true,  false, true,  false, true",
        "LESSTHAN_OR_EQUALS,     true,  false, true,  true,  true,  false",
        "STARTS_AFTER,           false, false, false, false, false, true",
        "ENDS_BEFORE,            false, false, false, false, true,  false"
    })
    void aTimeIsComparedAsThePrefixSays(
            ParamPrefixEnum prefix,
            boolean in,
            boolean end,
            boolean begin,
            boolean both,
            boolean before,
            boolean after) {
        assertThat(fits(prefix, "20T03:00", "20T23:59")).isEqualTo(in);
        assertThat(fits(prefix, "20T03:00", "21T00:00")).isEqualTo(end);
        assertThat(fits(prefix, "19T23:59", "20T10:00")).isEqualTo(begin);
        assertThat(fits(prefix, "19T23:59", "21T00:00")).isEqualTo(both);
        assertThat(fits(prefix, "18T00:00", "19T23:59")).isEqualTo(before);
        assertThat(fits(prefix, "21T00:00", "22T00:00")).isEqualTo(after);
    }

    @Test
    void withoutAPrefixTheTimeLiesWithin() {
        assertThat(fits(null, "20T00:00", "20T23:59")).isTrue();
        assertThat(fits(null, "20T00:00", "21T00:00")).isFalse();
    }

    private boolean fits(ParamPrefixEnum prefix, String first, String last) {
        return day.fits(prefix, inDelhi(first), inDelhi(last));
    }

    private static Instant inDelhi(String time) {
        return Instant.parse("2026-07-" + time + ":00+05:30");
    }
}
