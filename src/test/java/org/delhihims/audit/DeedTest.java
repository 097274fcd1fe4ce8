package org.delhihims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /Patient/1, read, Patient",
        "GET, /Patient/1/_history/2, vread, Patient",
        "GET, /Patient/1/_history, history-instance, Patient",
        "GET, /Patient/_history, history-type, Patient",
        "GET, /Patient, search-type, Patient",
        "POST, /Patient/_search, search-type, Patient",
        "POST, /Patient, create, Patient",
        "PUT, /Patient/1, update, Patient",
        "PATCH, /Patient/1, patch, Patient",
        "DELETE, /Patient/1, delete, Patient",
        "POST, '', transaction, ''",
        "POST, /, transaction, ''",
        "GET, /Asha/1, read, ''",
        "TRACE, /Patient, unknown, Patient"
    })
    void aRequestTellsWhatItAttempts(String method, String path, String interaction, String type) {
        assertThat(Deed.attempted(method, path)).isEqualTo(new Deed(interaction, type, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /Patient/$card-lookup, Patient, card-lookup",
        "GET, /Patient/1/$everything, Patient, everything",
        "POST, /$export, '', export"
    })
    void anOperationIsNamed(String method, String path, String type, String operation) {
        assertThat(Deed.attempted(method, path)).isEqualTo(new Deed("operation", type, operation, null));
    }
}
