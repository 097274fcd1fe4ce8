package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.delhihims.tests.Hims;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says in one sentence what the operator has to put right. */
@Tag("resilience")
final class StartTest {

    private static final Duration GIVES_UP_WITHIN = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void aSecondServerOnTheSameDataDoesNotStart(Hims hims) {
        String sentence = refusalOf(ServerProcess.launch(hims.server().data()));

        assertThat(sentence)
                .contains(hims.server().data().toString())
                .contains("Another Delhi HIMS is running")
                .contains("--hims.database.directory=");
        assertThat(hims.at("gtb").get("/metadata").statusCode()).isEqualTo(200);
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String sentence = refusalOf(ServerProcess.launchOnPorts(
                    folder.resolve("postgresql"), other.getLocalPort(), ServerProcess.freePort()));

            assertThat(sentence)
                    .contains("Port " + other.getLocalPort() + " is in use")
                    .contains("--server.port=");
            assertThat(folder.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void aBusyPortOfTheOperatorIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String sentence = refusalOf(ServerProcess.launchOnPorts(
                    folder.resolve("postgresql"), ServerProcess.freePort(), other.getLocalPort()));

            assertThat(sentence)
                    .contains("Port " + other.getLocalPort() + " is in use")
                    .contains("--management.server.port=");
        }
    }

    @Test
    void aFileWhereTheDataShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("postgresql"), "not a database");

        String sentence = refusalOf(ServerProcess.launch(file));

        assertThat(sentence).contains(file.toString()).contains("--hims.database.directory=");
        assertThat(file).hasContent("not a database");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path data = Files.createDirectory(folder.resolve("postgresql"));
        Path letter = Files.writeString(data.resolve("letter.txt"), "Dear Asha");

        String sentence = refusalOf(ServerProcess.launch(data));

        assertThat(sentence).contains(data.toString()).contains("not a PostgreSQL database");
        assertThat(letter).hasContent("Dear Asha");
        assertThat(data).isDirectoryContaining(file -> file.equals(letter));
    }

    @Test
    void aDamagedDatabaseIsNamed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        String sentence = refusalOf(ServerProcess.launch(data));

        assertThat(sentence)
                .contains(data.toString())
                .contains("does not start")
                .contains("backup");
    }

    @Test
    void aDoorToTheNetworkWithoutTlsStaysShut() {
        String sentence = refusalOf(ServerProcess.launch(folder.resolve("postgresql"), "--server.address=0.0.0.0"));

        assertThat(sentence)
                .contains("0.0.0.0 without TLS")
                .contains("--server.ssl.bundle")
                .contains("--hims.proxy.addresses");
        assertThat(folder.resolve("postgresql")).doesNotExist();
    }

    /** The one sentence that a server prints which ends at once. */
    private static String refusalOf(ServerProcess server) {
        try (server) {
            assertThat(server.awaitExit(GIVES_UP_WITHIN)).isEqualTo(1);
            assertThat(server.errors().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Delhi HIMS did not start.");
            assertThat(server.errors() + server.log()).doesNotContain("Exception", "\tat ");
            return server.errors();
        }
    }
}
