package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.delhihims.card.CardNumber;
import org.junit.jupiter.api.Test;

class DossierTest {

    @Test
    void aRecordHasSixtyEntriesAndOneLineForEach() throws Exception {
        String bundle = Dossier.bundle("Organization/lok-nayak");

        JsonNode entries = new ObjectMapper().readTree(bundle).path("entry");
        assertThat(entries).hasSize(Dossier.ENTRIES);
        assertThat(bundle.lines()).hasSize(Dossier.ENTRIES);
        assertThat(CardNumber.isValid(
                        entries.at("/0/resource/identifier/0/value").asText()))
                .isTrue();
    }
}
