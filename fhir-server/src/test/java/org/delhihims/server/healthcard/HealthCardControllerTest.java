package org.delhihims.server.healthcard;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.delhihims.credential.RevokedCard;
import org.delhihims.credential.RevokedCards;
import org.delhihims.credential.Rid;
import org.delhihims.server.secrets.KeyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class HealthCardControllerTest {

    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    Path folder;

    private String kid;
    private MockMvc server;

    @BeforeEach
    void startServer() {
        HealthCardKeys keys = new HealthCardKeys(new KeyFolder(folder), Clock.fixed(NOW, ZoneOffset.UTC));
        kid = keys.at(NOW).kid();
        server = MockMvcBuilders.standaloneSetup(new HealthCardController(keys, new OneRevoked()))
                .build();
    }

    @Test
    void theKeysAreThereForAnHourAndWithoutTheirPrivatePart() throws Exception {
        server.perform(get("/health-cards/.well-known/jwks.json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=3600, public"))
                .andExpect(content().contentType("application/json"))
                .andExpect(jsonPath("$.keys[0].kid").value(kid))
                .andExpect(jsonPath("$.keys[0].crlVersion").value(4))
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
    }

    @Test
    void theListOfAKeyHoldsItsRevokedCards() throws Exception {
        server.perform(get("/health-cards/.well-known/crl/" + kid + ".json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=3600, public"))
                .andExpect(content()
                        .json("{\"kid\":\"" + kid + "\",\"method\":\"rid\",\"ctr\":4,\"rids\":[\"lost.1790812800\"]}"));
    }

    @Test
    void thereIsNoListOfAKeyThatIsNotOurs() throws Exception {
        server.perform(get("/health-cards/.well-known/crl/" + "x".repeat(43) + ".json"))
                .andExpect(status().isNotFound());
    }

    private final class OneRevoked implements RevokedCards {

        @Override
        public List<RevokedCard> of(String key) {
            return List.of(new RevokedCard(kid, new Rid("lost"), NOW));
        }

        @Override
        public long counter(String key) {
            return 4;
        }
    }
}
