package org.delhihims.server.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    @Test
    void eachTypeHasAFileOfItsOwn(@TempDir Path directory) throws IOException {
        int exit = generate("--residents", "5", "--seed", "3", "--out", directory.toString());

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(directory.resolve("Patient.ndjson")))
                .hasSize(5)
                .allMatch(line -> line.startsWith("{\"resourceType\":\"Patient\""));
        assertThat(directory.resolve("Group.ndjson")).isNotEmptyFile();
    }

    @Test
    void theStandardOutputHoldsNothingButResources() throws IOException {
        List<String> lines =
                standardOutput("--residents", "5", "--seed", "3").lines().toList();

        assertThat(lines).hasSizeGreaterThan(10).allMatch(line -> line.startsWith("{\"resourceType\":"));
    }

    @Test
    void aCompressedDirectoryHoldsTheSame(@TempDir Path directory) throws IOException {
        generate(
                "--residents",
                "5",
                "--seed",
                "3",
                "--out",
                directory.resolve("plain").toString());
        generate(
                "--residents",
                "5",
                "--seed",
                "3",
                "--gzip",
                "--out",
                directory.resolve("gz").toString());

        try (BufferedReader unpacked = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(directory.resolve("gz/Patient.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
            assertThat(unpacked.lines())
                    .containsExactlyElementsOf(Files.readAllLines(directory.resolve("plain/Patient.ndjson")));
        }
    }

    @Test
    void whatCannotBeIsRefusedWithAUsageError() {
        Stream.of(
                        List.of("--residents", "0"),
                        List.of("--residents", "5", "--history", "0"),
                        List.of("--residents", "5", "--as-of", "2999-01-01"),
                        List.of("--residents", "5", "--as-of", "2025-12-24"),
                        List.of("--seed", "1"))
                .forEach(options -> assertThat(generate(options.toArray(String[]::new)))
                        .as(options.toString())
                        .isEqualTo(CommandLine.ExitCode.USAGE));
    }

    private static int generate(String... options) {
        return new CommandLine(new GenerateCommand()).execute(options);
    }

    private static String standardOutput(String... options) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            generate(options);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
