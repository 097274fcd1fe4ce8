package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands that the README shows a newcomer, typed into a shell as they stand there. */
@Tag("journey")
final class ReadmeTest {

    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\\n(.*?)```");

    @Test
    void twoHospitalsShareARecordAsTheReadmeSays(Hims hims) throws IOException, InterruptedException {
        String shown = commands().replace("http://localhost:8080/fhir", hims.address());

        String answer = run(shown);

        assertThat(answer).containsPattern("registered as Patient/[0-9a-f-]{36}");
        assertThat(answer).containsPattern("her card is [1-9][0-9]{12}\\n");
        assertThat(answer).contains("\"201 Created\"", "\"code\":\"718-7\"", "\"value\":9.8");
        assertThat(answer).contains("dl-pat-9", "Patient.birthDate");
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
