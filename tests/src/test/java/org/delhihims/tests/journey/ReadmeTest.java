package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.DemoStaff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows a newcomer: commands, typed into a shell as they stand there, and the pages of the demo. */
@Tag("journey")
final class ReadmeTest {

    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\\n(.*?)```");

    private static final Pattern CODE = Pattern.compile("([0-9]{6}) is your code");

    private static Hims demo;

    @BeforeAll
    static void startTheDemo() {
        demo = Hims.demo("readme");
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void twoHospitalsShareARecordAsTheReadmeSays() throws IOException, InterruptedException {
        String answer =
                run(commands().replace("http://localhost:8080", demo.server().origin()));

        assertThat(answer).containsPattern("registered as Patient/[0-9a-f-]{36}");
        assertThat(answer).containsPattern("her card is [1-9][0-9]{12}\\n");
        assertThat(answer).contains("\"201 Created\"", "\"code\":\"718-7\"", "\"value\":9.8");
        assertThat(answer).contains("dl-pat-9", "Patient.birthDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registrar",
                "doctor",
                "nurse",
                "lab-technician",
                "pharmacist",
                "ambulance-dispatcher",
                "facility-administrator",
                "auditor",
                "operations"
            })
    void staffOfEachRoleSignInWithWhatTheDemoShows(String role) {
        Browser browser = DemoStaff.signIn(demo, role);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.title()).isEqualTo("My apps");
    }

    @ParameterizedTest
    @CsvSource({"4829157306413, 1984-03-12", "9810000001, 1984-03-12", "9810000002, 1957-08-15"})
    void residentsAndGuardiansSignInWithTheCodeThatTheDemoShows(String number, String birthDate) {
        Browser browser = Browser.at(demo).open("/login").submit("number", number, "birthDate", birthDate);
        Matcher code = CODE.matcher(Browser.at(demo).open("/demo").text());
        assertThat(code.find()).isTrue();

        browser.submit("code", code.group(1));

        assertThat(browser.title()).isEqualTo("My apps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/token/private-hospital", "/demo/token/abdm-gateway"})
    void otherSystemsHaveTokensToo(String path) {
        String token = RestAssured.get(demo.server().origin() + path).asString();

        demo.stranger()
                .header("Authorization", "Bearer " + token)
                .get("/Organization/lok-nayak")
                .then()
                .statusCode(200);
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        App app = App.register(demo, "staff-app", App.Proof.PUBLIC);
        administer(
                "add",
                "--name=Newcomer",
                "--role=doctor",
                "--fhir-user=Practitioner/demo-doctor",
                "--password=first-of-all");
        administer("password", "--password=delhi-hims-demo");
        Browser browser = DemoStaff.signIn(demo, "newcomer");
        String authorization = DemoStaff.authorization(app, browser);
        assertThat(browser.open("/apps").title()).isEqualTo("My apps");
        assertThat(read(authorization)).isEqualTo(200);

        administer("password", "--password=another-of-the-next-day");

        assertThat(browser.open("/apps").title()).isEqualTo("Sign in");
        await().atMost(Duration.ofSeconds(10)).until(() -> read(authorization) == 401);
    }

    private static void administer(String command, String... options) {
        List<String> words = new ArrayList<>(List.of("user", command, "--username=newcomer"));
        words.addAll(List.of(options));
        demo.command(words.toArray(String[]::new));
    }

    private static int read(String authorization) {
        return demo.stranger()
                .header("Authorization", authorization)
                .get("/Organization/lok-nayak")
                .statusCode();
    }

    /** All but the two that build the product and test it. */
    private static String commands() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("hims.profiles"), "..", "README.md"));
        Matcher blocks = COMMANDS.matcher(readme);
        return blocks.results()
                .map(block -> block.group(1))
                .filter(block -> !block.startsWith("./mvnw"))
                .collect(Collectors.joining());
    }

    private static String run(String commands) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("bash", "-e", "-s").redirectErrorStream(true).start();
        try (var input = shell.outputWriter(StandardCharsets.UTF_8)) {
            input.write(commands);
        }
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(answer).isZero();
        return answer;
    }
}
