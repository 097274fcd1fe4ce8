package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PolicyPageTest {

    private static final Path PAGE = Path.of("site", "policy.md");

    /** Where it fails, the page that should be there lies beside the test's results: copy it. */
    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String text = new PolicyPage(Policy.ofDelhi()).text();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "policy.md"), text);

        assertThat(Files.readString(PAGE)).isEqualTo(text);
    }
}
