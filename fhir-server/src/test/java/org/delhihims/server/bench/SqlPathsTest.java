package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.delhihims.server.HimsServer;
import org.delhihims.server.token.Addresses;
import org.delhihims.server.token.Claims;
import org.delhihims.server.token.SigningKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Which statements each path sends to PostgreSQL is what the page says, to the last one. */
@SpringBootTest(
        classes = HimsServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.structured.format.console=", "logging.level.root=warn"})
@Import(SqlRecorder.class)
@DirtiesContext
class SqlPathsTest {

    private static final Path PAGE = Path.of("..", "src", "site", "performance.md");
    private static final int TIMES = 3;
    private static final String LABORATORY = "http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

    private final Map<String, List<String>> paths = new LinkedHashMap<>();

    private String token = "";

    @Autowired
    private SqlRecorder recorder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "sql-paths-").toAbsolutePath();
        properties.add(
                "hims.database.directory", () -> folder.resolve("postgresql").toString());
    }

    @Test
    void eachPathSendsTheStatementsOfThePage() throws IOException {
        try (Caller caller = new Caller(base(), signedIn(Map.of()), null)) {
            ask(caller);
        }

        String table = "| path | statements | in this order |\n|---|---|---|\n"
                + paths.entrySet().stream()
                        .map(path -> "| %s | %d | %s |\n"
                                .formatted(path.getKey(), path.getValue().size(), inOrder(path.getValue())))
                        .collect(Collectors.joining());
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private void ask(Caller caller) throws IOException {
        Answer stored = caller.ask(Request.post("", Dossier.bundle("Organization/lok-nayak")))
                .require(200);
        String id = stored.json().at("/entry/0/response/location").asText().split("/", 3)[1];
        Answer patient = caller.ask(Request.get("Patient/" + id));
        String card = patient.json().at("/identifier/0/value").asText();
        Population.Numbered number = new Population.Numbered(
                id,
                patient.json().at("/identifier/1/system").asText(),
                patient.json().at("/identifier/1/value").asText());
        Population.Named name = new Population.Named(
                patient.json().at("/name/0/family").asText(),
                patient.json().at("/name/0/given/0").asText());
        Population known = new Population(
                List.of(id),
                List.of(new Population.Numbered(id, "", card)),
                List.of(number),
                List.of(name),
                List.of(new Population.Series(id, "category", LABORATORY, LastTwenty.COUNT)),
                List.of("http://loinc.org|718-7"));
        reads(caller, known);
        writes(caller, id, number);
    }

    private void reads(Caller caller, Population known) throws IOException {
        String id = known.ids().get(0);
        count("read", caller, new Read(known));
        count("vread", caller, () -> Request.get("Patient/" + id + "/_history/1"));
        count("history of one resource", caller, () -> Request.get("Patient/" + id + "/_history"));
        count("`Patient/$card-lookup`", caller, new CardLookup(known));
        count("search by identifier", caller, new IdentifierSearch(known));
        count("search by name", caller, new NameSearch(known));
        count("last 20 observations", caller, new LastTwenty(known));
        count("`_total=accurate` of a code", caller, new CodeQuestion(known));
        count("`Patient/$everything`", caller, new Everything(known));
    }

    private void writes(Caller caller, String id, Population.Numbered number) throws IOException {
        count("create an Observation", caller, new CreateObservation());
        count("update an Observation, `If-Match`", caller, new UpdateObservation());
        count("transaction of 10 Observations", caller, () -> Request.post("", tenObservations("Patient/" + id)));
        count("transaction of 60 resources", caller, new Ingest());
        count("create a Patient with a card", caller, () -> Request.post("Patient", Papers.patient()));
        try (Caller careful = having("If-None-Exist", "identifier=" + number.token())) {
            count("conditional create, there already", careful, () -> Request.post("Patient", Papers.patient()));
        }
        for (int i = 0; i < TIMES; i++) {
            String body = Papers.patient();
            String value = body.replaceFirst("(?s).*\"(B-[0-9a-f-]+)\".*", "$1");
            try (Caller careful = having("If-None-Exist", "identifier=" + number.system() + "|" + value)) {
                count("conditional create, new", careful, 1, () -> Request.post("Patient", body));
            }
        }
    }

    private Caller having(String header, String value) {
        return new Caller(base(), signedIn(Map.of(header, value)), null);
    }

    private Map<String, String> signedIn(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return all;
    }

    /** A token as the server would sign it; who may have one is another test's matter. */
    @BeforeEach
    void sign(@Autowired SigningKeys keys, @Autowired Addresses addresses) throws JOSEException {
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(Claims.TYPE))
                        .keyID(keys.current().getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(addresses.issuer())
                        .audience(addresses.fhirBase())
                        .claim(Claims.SCOPE, "system/*.cruds")
                        .claim(Claims.CLIENT, "sql-paths")
                        .claim(Claims.CLIENT_KIND, "hospital-system")
                        .claim(Claims.FACILITY, "lok-nayak")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))
                        .build());
        signed.sign(new RSASSASigner(keys.current()));
        token = signed.serialize();
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + port + "/fhir");
    }

    private void count(String path, Caller caller, Workload workload) throws IOException {
        Script script = workload.script(caller);
        for (int i = 0; i < TIMES; i++) {
            Question question = script.next();
            recorder.forget();
            question.check().accept(caller.ask(question.request()));
            paths.put(path, recorder.statements());
        }
    }

    private void count(String path, Caller caller, Supplier<Request> requests) throws IOException {
        count(path, caller, TIMES, requests);
    }

    private void count(String path, Caller caller, int times, Supplier<Request> requests) throws IOException {
        for (int i = 0; i < times; i++) {
            recorder.forget();
            assertThat(caller.ask(requests.get()).status()).isIn(200, 201);
            paths.put(path, recorder.statements());
        }
    }

    private static String tenObservations(String patient) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + IntStream.range(0, 10)
                        .mapToObj(i -> Dossier.entry("", "Observation", Dossier.temperature(patient)))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    /** Statements one after the other, equal neighbours together. */
    private static String inOrder(List<String> statements) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= statements.size(); i++) {
            if (i == statements.size() || !statements.get(i).equals(statements.get(from))) {
                parts.add((i - from > 1 ? (i - from) + " x " : "") + statements.get(from));
                from = i;
            }
        }
        return String.join(", ", parts);
    }
}
