package org.delhihims.server.healthcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.delhihims.credential.CardVerdict;
import org.delhihims.credential.HealthCardVerifier;
import org.delhihims.credential.TrustedIssuer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hims card verify}. */
@Command(
        name = "verify",
        description = {
            "Says whether a scanned card is good, by the keys and lists in a folder of hims card trust. Asks no network.",
            "Exit code: 0 if it is valid, 1 if it is not, 2 if nothing could be checked."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int NOT_VALID = 1;
    private static final int NOT_CHECKED = 2;
    private static final int LONGEST_TEXT = 64 * 1024;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Holds the scanned text. Without it the text is read from the standard input; it is never an"
                    + " argument, for that would stand in the shell's history.")
    private @Nullable Path file;

    @Option(names = "--trust", required = true, paramLabel = "DIR", description = "The folder of hims card trust.")
    private Path trust = Path.of("");

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Whose cards are meant. The folder must be of this issuer; without it, any will do.")
    private @Nullable String issuer;

    @Option(
            names = "--each-line",
            description = "Each line is a card of its own, and gets one word as its answer. All must be valid for 0.")
    private boolean eachLine;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        try {
            TrustedIssuer trusted = new TrustFolder(trust).read();
            if (issuer != null && !issuer.equals(trusted.issuer().value())) {
                System.err.println("This folder is of " + trusted.issuer().value() + ", not of " + issuer + ".");
                return NOT_CHECKED;
            }
            HealthCardVerifier verifier = new HealthCardVerifier(List.of(trusted));
            // Hindi comes out right whatever the terminal's locale says.
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            return eachLine ? verifyLines(verifier, out) : verifyOne(verifier, out);
        } catch (IOException unreadable) {
            System.err.println("Cannot read: " + unreadable.getMessage());
            return NOT_CHECKED;
        }
    }

    private int verifyOne(HealthCardVerifier verifier, PrintStream out) throws IOException {
        try (InputStream in = input()) {
            String text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
            CardVerdict verdict = verifier.verify(text, clock.instant());
            new VerdictText(out).print(verdict);
            return verdict.outcome().isValid() ? 0 : NOT_VALID;
        }
    }

    private int verifyLines(HealthCardVerifier verifier, PrintStream out) throws IOException {
        try (InputStream in = input()) {
            List<CardVerdict> verdicts = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> verifier.verify(line, clock.instant()))
                    .toList();
            verdicts.forEach(verdict -> out.println(verdict.outcome().code()));
            boolean allValid =
                    verdicts.stream().allMatch(verdict -> verdict.outcome().isValid());
            return allValid ? 0 : NOT_VALID;
        }
    }

    private InputStream input() throws IOException {
        return file == null ? System.in : Files.newInputStream(file);
    }
}
