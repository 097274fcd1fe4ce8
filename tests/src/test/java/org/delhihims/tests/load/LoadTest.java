package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.delhihims.tests.Bench;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the table of {@code hims bench} for a fresh server: {@code ./mvnw -pl tests -am -Pload verify}. */
@Tag("load")
final class LoadTest {

    @Test
    void everyAnswerIsRightUnderLoad(Hims hims) {
        Bench bench = Bench.of(hims, "--seed-residents", "100", "--seconds", "3", "--json", "bench.json");

        System.out.println(bench.table());
        assertThat(bench.exitCode()).as(bench.table() + bench.progress()).isZero();
    }
}
