package org.delhihims.server.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.delhihims.server.client.SignInOptions;
import org.delhihims.server.client.SignInRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hims load}: stores resources from files on a server, and can be interrupted and run again at any time. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnExecutionException = 4,
        description = {
            "Stores the resources of files on a server.",
            "A file holds a resource or a Bundle on each line (NDJSON), or one Bundle; compressed with gzip or not.",
            "An interrupted load goes on when it is run again; what is sent twice is stored once."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is stored",
            "1:some lines were refused; the report says which and why",
            "2:wrong use, a file cannot be read, or the server does not let the loader in",
            "3:the server was away for too long; run the same command again to go on",
            "4:the loader failed"
        })
public final class LoadCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final int SERVER_AWAY = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to load; - is standard input.")
    private List<String> files;

    @Option(
            names = "--base",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080/fhir",
            description = "The FHIR endpoint. Default: ${DEFAULT-VALUE}")
    private URI base;

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "import",
            description = {
                "The system the files come from. Ids of the files are made into ids of the server with it, so that",
                "equal ids of two systems stay apart. Default: ${DEFAULT-VALUE}"
            })
    private String source;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "Transactions sent at once. Default: ${DEFAULT-VALUE}")
    private int connections;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "150",
            description = "Resources in a transaction. Default: ${DEFAULT-VALUE}")
    private int batch;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "PT10M",
            description = "How long to wait for a server that is away or too busy. Default: ${DEFAULT-VALUE}")
    private Duration patience;

    @Option(
            names = "--journal",
            paramLabel = "FOLDER",
            defaultValue = "hims-load",
            description = "Where it is remembered how far a load has come. Default: ${DEFAULT-VALUE}")
    private Path folder;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where refused lines are reported, as NDJSON. Default: a file in the journal's folder")
    private @Nullable Path reportFile;

    @Option(names = "--restart", description = "Begins again, whatever the journal says.")
    private boolean restart;

    private final PrintStream out = System.out;
    private final long began = System.nanoTime();

    @Override
    public Integer call() {
        if (connections < 1 || batch < 1 || patience.isNegative()) {
            System.err.println("--connections and --batch are at least 1, and --patience is not negative.");
            return MISUSED;
        }
        try {
            return load();
        } catch (ServerAway away) {
            return stopped(away, SERVER_AWAY);
        } catch (NotLetIn | SignInRefused refused) {
            return stopped(refused, MISUSED);
        } catch (IOException e) {
            System.err.println("A file cannot be read or written: " + e);
            return MISUSED;
        }
    }

    private static int stopped(RuntimeException why, int exitCode) {
        System.err.println(why.getMessage());
        System.err.println("What was stored is stored. Run the same command again to go on.");
        return exitCode;
    }

    private int load() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String file : files) {
            inputs.add(Input.of(file, System.in));
        }
        String load = Input.fingerprint(inputs, base.toString(), source);
        Optional<Journal> open = Journal.open(folder, load);
        if (open.isEmpty()) {
            System.err.println("These files are being loaded already, with the journal in " + folder
                    + ". Wait for it to end, or name another folder with --journal.");
            return MISUSED;
        }
        try (Journal journal = open.get()) {
            return load(inputs, journal, load);
        }
    }

    private int load(List<Input> inputs, Journal journal, String load) throws IOException {
        FhirEndpoint endpoint = new FhirEndpoint(base, patience, signIn.at(base).orElse(null));
        if (!endpoint.get("/metadata").body().path("resourceType").asText().equals("CapabilityStatement")) {
            System.err.println("There is no FHIR server at " + base + ": /metadata does not answer as one does.");
            return MISUSED;
        }
        Journal.State before = stateBefore(journal, endpoint);
        Survey survey = Survey.of(inputs, source);
        List<String> names = survey.order().stream().map(Input::name).toList();
        Path file = reportFile == null ? folder.resolve(load + ".refused.ndjson") : reportFile;
        try (RefusalReport report = RefusalReport.goingOn(file, names, before::isSettled)) {
            Course course = send(survey, journal, report, endpoint, before);
            journal.forget();
            return sum(course, report);
        }
    }

    /** Where an earlier run came to, if its server still has what it stored. */
    private Journal.State stateBefore(Journal journal, FhirEndpoint endpoint) throws IOException {
        Journal.State beginning = new Journal.State(Place.START, Set.of(), new Name("", ""));
        Optional<Journal.State> known = restart ? Optional.empty() : journal.read();
        if (known.isEmpty()) {
            return beginning;
        }
        if (!endpoint.get("/" + known.get().witness()).isSuccess()) {
            out.println("The server no longer has what an earlier run has stored. Beginning again.");
            return beginning;
        }
        out.println("Going on where an earlier run ended.");
        return known.get();
    }

    private Course send(
            Survey survey, Journal journal, RefusalReport report, FhirEndpoint endpoint, Journal.State before)
            throws IOException {
        Settled settled = new Settled(before.mark(), before.putOff());
        try (Progress progress = new Progress(survey.lines(), survey.linesBefore(before.mark()), out)) {
            Course course = new Course(journal, report, settled, progress);
            Sender sender = new Sender(endpoint, course);
            Items items = new Items(source, survey.shards(), new ServerIds(endpoint));
            try (Pipeline pipeline = new Pipeline(connections, sender::send)) {
                new Load(items, course, before, batch).run(survey.order(), pipeline);
            } finally {
                course.remember();
            }
            return course;
        }
    }

    private int sum(Course course, RefusalReport report) {
        long seconds = Math.max(1, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        long all = course.created() + course.present();
        out.printf(
                "%,d resources created, %,d were there already; %,d s, %,d a second.%n",
                course.created(), course.present(), seconds, all / seconds);
        if (report.size() == 0) {
            return 0;
        }
        out.printf("%,d refused, see %s:%n", report.size(), report.file());
        report.reasons().forEach(reason -> out.println("  " + reason));
        return REFUSED;
    }
}
