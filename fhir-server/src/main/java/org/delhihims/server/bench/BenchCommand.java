package org.delhihims.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.delhihims.server.client.SignInOptions;
import org.delhihims.server.client.SignInRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hims bench}: how fast a FHIR server answers, beside what an answer costs at least on the same machine. */
@Command(
        name = "bench",
        description =
                "Measures how fast a FHIR server answers, and how far it is from a bare HTTP server over one table.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--base", defaultValue = "http://localhost:8080/fhir", description = "The FHIR endpoint.")
    private String base;

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--seed-residents",
            defaultValue = "0",
            description = "First adds so many patients of 60 resources.")
    private int residents;

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "1,4,16",
            description = "Connections, measured in turn.")
    private List<Integer> connections;

    @Option(names = "--seconds", defaultValue = "6", description = "Measured seconds of each figure.")
    private int seconds;

    @Option(
            names = "--warmup",
            defaultValue = "3",
            description = "Seconds of each workload before anything is measured.")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "3", description = "Turns into which the seconds are cut.")
    private int rounds;

    @Option(names = "--most", defaultValue = "100000", description = "Requests of each figure at the most.")
    private long most;

    @Option(names = "--only", split = ",", description = "Names of the workloads to measure, instead of all.")
    private @Nullable List<String> only;

    @Option(names = "--header", description = "A header of every request, such as Cache-Control=no-cache.")
    private @Nullable Map<String, String> headers;

    @Option(names = "--floor-jdbc", description = "Measures the floor in this PostgreSQL instead of one of its own.")
    private @Nullable String floorJdbc;

    @Option(names = "--json", description = "Writes the report to this file, too.")
    private @Nullable File json;

    @Option(names = "--compare", description = "Prints the ratio to an earlier report.")
    private @Nullable File compare;

    @Option(names = "--remote", description = "Allows to put load on another machine.")
    private boolean remote;

    @Spec
    private CommandSpec command;

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public Integer call() throws Exception {
        // The libraries would write their debug messages between our lines.
        LoggingSystem.get(BenchCommand.class.getClassLoader()).beforeInitialize();
        try {
            Reach reach = new Reach(remote);
            Plan plan = new Plan(connections, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), rounds, most);
            URI address = reach.of(base);
            Endpoint server = new Endpoint(
                    address,
                    headers == null ? Map.of() : headers,
                    signIn.at(address).orElse(null));
            if (residents < 0 || residents > Seed.MOST) {
                throw new IllegalArgumentException("--seed-residents lies between 0 and " + Seed.MOST + ".");
            }
            return measure(server, plan, reach);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), String.valueOf(refused.getMessage()));
        } catch (IOException | WrongAnswer | SignInRefused ended) {
            command.commandLine().getErr().println("The measurement ended: " + ended);
            return 1;
        }
    }

    private int measure(Endpoint server, Plan plan, Reach reach) throws Exception {
        PrintWriter progress = command.commandLine().getErr();
        if (residents > 0) {
            new Seed(server, progress).sow(residents);
        }
        try (FloorDatabase database =
                        floorJdbc == null ? FloorDatabase.embedded() : FloorDatabase.at(floorJdbc, reach);
                FloorServer floor = FloorServer.over(database)) {
            Report report = new Bench(server, plan, Clock.systemUTC(), progress)
                    .run(floor.endpoint(), only == null ? List.of() : only);
            print(report);
            return report.rows().stream().allMatch(row -> row.errors() == 0) ? 0 : 1;
        }
    }

    private void print(Report report) throws Exception {
        PrintWriter out = command.commandLine().getOut();
        out.print(ReportText.of(report));
        if (compare != null) {
            out.print(Comparison.of(report.rows(), mapper.readTree(compare)));
        }
        if (json != null) {
            mapper.writeValue(json, report);
        }
        out.flush();
    }
}
