package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.tests.Json;
import org.delhihims.tests.Jwt;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.access.TlsCaller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that the network can reach: by TLS, with callers' certificates, and with a proxy in front. */
@Tag("resilience")
final class TransportTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROXY = "127.0.0.2";
    private static final int LOGINS = 3;

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Pair hospital;
    private static Pair other;
    private static TlsCaller caller;

    @BeforeAll
    static void aServerWithACertificate() throws IOException {
        Pair own = Pair.of("localhost", folder, "-ext", "SAN=dns:localhost,ip:127.0.0.1");
        hospital = Pair.of("hospital", folder);
        other = Pair.of("other", folder);
        Path trusted = Pair.trustedIn(folder.resolve("trusted.p12"), hospital, other);
        // The JVM by itself refuses old versions; here the server has to.
        Path lax = Files.writeString(folder.resolve("lax"), "jdk.tls.disabledAlgorithms=SSLv3, NULL, anon\n");
        server = ServerProcess.launch(
                folder.resolve("postgresql"),
                "-Djava.security.properties=" + lax,
                "--server.address=0.0.0.0",
                "--server.ssl.key-store=" + own.file(),
                "--server.ssl.key-store-password=" + Pair.PASSWORD,
                "--server.ssl.trust-store=" + trusted,
                "--server.ssl.trust-store-password=" + Pair.PASSWORD,
                "--server.ssl.client-auth=want",
                "--hims.proxy.addresses=" + PROXY,
                "--hims.proxy.client-certificates=true",
                "--hims.limits.login-per-address=" + LOGINS + "/1h");
        caller = new TlsCaller(server.port(), own, Optional.empty(), "127.0.0.1");
        // Nothing here waits for the validator, which readiness does.
        await().atMost(PATIENCE.multipliedBy(3)).ignoreExceptions().until(TransportTest::answers);
        register("bound", "lok-nayak", "--certificate=" + hospital.pem());
        register("unbound", "gtb", "--name-hindi=अस्पताल");
    }

    private static boolean answers() {
        return caller.get("/fhir/.well-known/smart-configuration").status() == 200;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void register(String clientId, String facility, String option) {
        int code = ServerProcess.run(
                PATIENCE,
                "client",
                "add",
                "--kind=hospital-system",
                "--name=" + clientId,
                "--client-id=" + clientId,
                "--facility=" + facility,
                "--new-key=" + folder.resolve(clientId + ".jwk"),
                option,
                "--hims.database.directory=" + server.data());
        assertThat(code).isZero();
    }

    @Test
    @DisplayName("SMT-TLS: TLS 1.2 and 1.3 are spoken")
    void todaysVersionsAreSpoken() throws IOException {
        assertThat(caller.agrees("TLSv1.2")).isEqualTo("TLSv1.2");
        assertThat(caller.agrees("TLSv1.3")).isEqualTo("TLSv1.3");
    }

    @Test
    @DisplayName("SMT-TLS: TLS 1.0 and 1.1 are refused")
    void oldVersionsAreRefused() throws IOException {
        int[] suites = {ClientHello.ECDHE_RSA_AES_128_GCM, ClientHello.ECDHE_RSA_AES_128_CBC};

        assertThat(ClientHello.offer(server.port(), ClientHello.TLS_1_0, suites))
                .isEqualTo(ClientHello.Answer.PROTOCOL_VERSION);
        assertThat(ClientHello.offer(server.port(), ClientHello.TLS_1_1, suites))
                .isEqualTo(ClientHello.Answer.PROTOCOL_VERSION);
        assertThat(ClientHello.offer(server.port(), ClientHello.TLS_1_2, suites))
                .isEqualTo(ClientHello.Answer.HELLO);
    }

    @Test
    void encryptionThatDoesNotAuthenticateIsRefused() throws IOException {
        assertThat(ClientHello.offer(server.port(), ClientHello.TLS_1_2, ClientHello.ECDHE_RSA_AES_128_CBC))
                .isEqualTo(ClientHello.Answer.HANDSHAKE_FAILURE);
        assertThat(ClientHello.offer(server.port(), ClientHello.TLS_1_2, ClientHello.ECDHE_RSA_AES_128_GCM))
                .isEqualTo(ClientHello.Answer.HELLO);
    }

    @Test
    void browsersAreToldToComeByTlsOnly() {
        assertThat(caller.get("/fhir/Patient").header("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(caller.get("/login/staff").header("Set-Cookie"))
                .startsWith("__Host-hims=")
                .contains("Secure", "HttpOnly", "Path=/");
    }

    @Test
    void aTokenOfACertificateIsOfUseWithItAlone() {
        String token = tokenOf("bound", caller.showing(hospital));

        assertThat(claims(token).path("cnf").path("x5t#S256").asText()).hasSize(43);
        assertThat(read(caller.showing(hospital), token).status()).isEqualTo(200);
        isStolen(read(caller, token));
        isStolen(read(caller.showing(other), token));
    }

    @Test
    void aSystemWithACertificateGetsNoTokenWithoutIt() {
        for (TlsCaller thief : new TlsCaller[] {caller, caller.showing(other)}) {
            Answer refused = ask("bound", thief);

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).contains("\"invalid_client\"");
        }
    }

    @Test
    void aSystemWithoutACertificateIsLetInAsBefore() {
        String token = tokenOf("unbound", caller);

        assertThat(claims(token).has("cnf")).isFalse();
        assertThat(read(caller, token).status()).isEqualTo(200);
        assertThat(read(caller.showing(other), token).status()).isEqualTo(200);
    }

    @Test
    void theProxyPassesACertificateOn() throws Exception {
        TlsCaller proxy = caller.from(PROXY);
        String passedOn = clientCert(hospital);
        String token = tokenOf("bound", proxy, passedOn);

        assertThat(read(proxy, token, passedOn).status()).isEqualTo(200);
        isStolen(read(proxy, token));
        isStolen(read(proxy, token, clientCert(other)));
        isStolen(read(proxy, token, "Client-Cert: :bm90aGluZw==:"));
        isStolen(read(proxy, token, "Client-Cert: nothing"));
    }

    @Test
    void nobodyElseCanPassACertificateOn() throws Exception {
        String token = tokenOf("bound", caller.showing(hospital));

        isStolen(read(caller, token, clientCert(hospital)));
        assertThat(ask("bound", caller, clientCert(hospital)).status()).isEqualTo(401);
    }

    @Test
    void aCallerCannotChooseTheAddressThatItIsCountedBy() {
        TlsCaller stranger = caller.from("127.0.0.3");
        for (int i = 0; i < LOGINS; i++) {
            assertThat(signIn(stranger, "X-Forwarded-For: 203.0.113." + i)).isEqualTo(401);
        }

        assertThat(signIn(stranger, "X-Forwarded-For: 203.0.113.77")).isEqualTo(429);
        assertThat(signIn(stranger, "Forwarded: for=203.0.113.78")).isEqualTo(429);
    }

    @Test
    void theProxySaysWhoCalls() {
        TlsCaller proxy = caller.from(PROXY);
        for (int i = 0; i < LOGINS; i++) {
            assertThat(signIn(proxy, "X-Forwarded-For: 198.51.100.1")).isEqualTo(401);
        }

        assertThat(signIn(proxy, "X-Forwarded-For: 198.51.100.1")).isEqualTo(429);
        // What the caller itself had written stands before what the proxy has seen.
        assertThat(signIn(proxy, "X-Forwarded-For: 198.51.100.99, 198.51.100.1"))
                .isEqualTo(429);
        assertThat(signIn(proxy, "X-Forwarded-For: 198.51.100.2")).isEqualTo(401);
    }

    private static int signIn(TlsCaller from, String header) {
        Answer page = from.get("/login/staff");
        String cookie = page.header("Set-Cookie").replaceFirst(";.*", "");
        Matcher field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return from.post(
                        "/login/staff",
                        "username=nobody" + System.nanoTime() + "&password=x&code=000000&_csrf=" + field.group(1),
                        "Cookie: " + cookie,
                        header)
                .status();
    }

    private static void isStolen(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(answer.body()).contains("OperationOutcome");
    }

    private static Answer read(TlsCaller from, String token, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Authorization: Bearer " + token;
        return from.get("/fhir/Organization/gtb", all);
    }

    private static String tokenOf(String clientId, TlsCaller from, String... headers) {
        Answer answer = ask(clientId, from, headers);
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private static Answer ask(String clientId, TlsCaller from, String... headers) {
        try {
            String key = Files.readString(folder.resolve(clientId + ".jwk"));
            return from.post(
                    "/oauth2/token",
                    "grant_type=client_credentials&scope=system/*.rs"
                            + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                            + "&client_assertion="
                            + Jwt.assertion(clientId, server.origin() + "/oauth2/token")
                                    .signedWith(Json.read(key)),
                    headers);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ObjectNode claims(String token) {
        return Jwt.of(token).claims();
    }

    private static String clientCert(Pair shown) throws Exception {
        return "Client-Cert: :"
                + Base64.getEncoder().encodeToString(shown.certificate().getEncoded()) + ":";
    }
}
