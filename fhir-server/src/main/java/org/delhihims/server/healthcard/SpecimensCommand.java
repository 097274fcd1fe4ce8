package org.delhihims.server.healthcard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.Callable;
import org.delhihims.credential.Specimen;
import org.delhihims.credential.Specimens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hims card specimens}. */
@Command(
        name = "specimens",
        description = {
            "Writes cards of people who do not exist, good and bad ones, to try a scanner with: cards.ndjson with the text",
            "of each QR code and what is to be said of it, and the keys and lists to check them with."
        },
        mixinStandardHelpOptions = true)
final class SpecimensCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Parameters(
            paramLabel = "DIR",
            description = "The folder they are written to; hims card verify --trust can use it.")
    private Path folder = Path.of("");

    @Option(names = "--count", defaultValue = "100", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "The same seed gives the same people. The keys are new each time. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--print",
            description = "Print each card as well, as number.pdf; the code is on its front or its back.")
    private boolean print;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        Specimens specimens = new Specimens(new Random(seed), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        SpecimenPrint printer = new SpecimenPrint(clock);
        Files.createDirectories(folder);
        try (BufferedWriter cards = Files.newBufferedWriter(folder.resolve("cards.ndjson"))) {
            for (int i = 0; i < count; i++) {
                Specimen card = specimens.next();
                if (print) {
                    Files.write(folder.resolve(i + ".pdf"), printer.of(card));
                }
                cards.write(MAPPER.createObjectNode()
                        .put("text", card.text())
                        .put("side", card.isBack() ? "back" : "front")
                        .put("outcome", card.outcome().code())
                        .toString());
                cards.write('\n');
            }
        }
        new TrustFolder(folder).write(specimens.issuer());
        return 0;
    }
}
