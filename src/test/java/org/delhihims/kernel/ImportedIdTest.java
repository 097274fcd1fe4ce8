package org.delhihims.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedIdTest {

    private static final ImportedId ASHA = ImportedId.of("lok-nayak", "Patient", "LN-104417");

    @Test
    void aNameHasTheSameIdOnEveryMachine() {
        assertThat(ASHA.value()).isEqualTo("fb5ca3ea-d253-85e1-b5e5-98f64096b572");
    }

    @Test
    void anIdIsAUuidOfVersionEight() {
        IntStream.range(0, 100)
                .mapToObj(i -> UUID.fromString(
                        ImportedId.of("lok-nayak", "Patient", "LN-" + i).value()))
                .forEach(uuid -> {
                    assertThat(uuid.version()).isEqualTo(8);
                    assertThat(uuid.variant()).isEqualTo(2);
                });
    }

    @Test
    void eachPartOfTheNameCounts() {
        assertThat(ASHA)
                .isNotEqualTo(ImportedId.of("gtb", "Patient", "LN-104417"))
                .isNotEqualTo(ImportedId.of("lok-nayak", "Group", "LN-104417"))
                .isNotEqualTo(ImportedId.of("lok-nayak", "Patient", "LN-104418"))
                .isNotEqualTo(ImportedId.of("lok-nayakPatient", "", "LN-104417"));
    }

    @Test
    void whatIsRecordedOfAPatientHasHisShard() {
        ImportedId visit = ImportedId.of("lok-nayak", "Encounter", "V-1", ASHA.shard());

        assertThat(visit.shard()).isEqualTo(ASHA.shard()).hasSize(3);
        assertThat(visit.value()).endsWith(ASHA.shard()).isNotEqualTo(ASHA.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "1234", "ABC", "12g"})
    void aShardIsThreeSmallHexadecimalDigits(String shard) {
        assertThatThrownBy(() -> ImportedId.of("lok-nayak", "Encounter", "V-1", shard))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha",
                "0198c5a2-7b1e-7abc-8def-0123456789ab",
                "0198c5a2-7b1e-8abc-7def-0123456789ab",
                "0198C5A2-7B1E-8ABC-8DEF-0123456789AB",
                "0198c5a27b1e8abc8def0123456789ab"
            })
    void anIdOfAnotherFormIsNone(String value) {
        assertThat(ImportedId.isValid(value)).isFalse();
        assertThatThrownBy(() -> new ImportedId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdCanBeReadBack() {
        assertThat(new ImportedId(ASHA.toString())).isEqualTo(ASHA);
    }
}
