package org.delhihims.tests.smart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.delhihims.tests.ServerProcess;

/** A Keycloak with staff of its own, as it comes from its makers: the build has unpacked it. */
final class Keycloak implements AutoCloseable {

    private static final String REALM = "delhi";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Process process;

    private Keycloak(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts one that sends staff back to this hospital. */
    static Keycloak forHospital(String origin) {
        Path home = Path.of(System.getProperty("hims.keycloak"));
        int port = ServerProcess.freePort();
        try {
            Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.writeString(imported.resolve(REALM + "-realm.json"), realm().replace("HOSPITAL", origin));
            Process process = new ProcessBuilder(
                            "sh",
                            home.resolve("bin").resolve("kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--import-realm",
                            "--http-host=localhost",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile())
                    .start();
            Keycloak keycloak = new Keycloak(port, process);
            keycloak.awaitReady();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String realm() throws IOException {
        try (InputStream file = Keycloak.class.getResourceAsStream("/keycloak/delhi-realm.json")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private void awaitReady() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> RestAssured.get(issuer() + "/.well-known/openid-configuration")
                                .statusCode()
                        == 200);
    }

    String origin() {
        return "http://localhost:" + port;
    }

    String issuer() {
        return origin() + "/realms/" + REALM;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
