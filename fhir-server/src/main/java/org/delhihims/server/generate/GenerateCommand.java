package org.delhihims.server.generate;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.delhihims.population.Plan;
import org.delhihims.population.Population;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hims generate}: writes invented residents of Delhi and their records as NDJSON, one resource a line. */
@Command(
        name = "generate",
        description = "Writes invented residents of Delhi and their health records as NDJSON, one resource a line.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--residents", required = true, paramLabel = "N", description = "How many residents.")
    private long residents;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "The same seed gives the same people, byte for byte. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            defaultValue = STANDARD_OUTPUT,
            paramLabel = "DIR|-",
            description = {
                "A directory, in which each type has a file of its own such as Patient.ndjson, or - for one stream",
                "on the standard output, family by family. Default: ${DEFAULT-VALUE}."
            })
    private String out = STANDARD_OUTPUT;

    @Option(names = "--gzip", description = "Compress the output.")
    private boolean gzip;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day that is today in the simulation. Default: 2026-11-20, whatever the clock says.")
    private LocalDate asOf = Plan.USUAL_DAY;

    @Option(
            names = "--history",
            paramLabel = "YEARS",
            description = "How many years of records there are before that day, 1 to 20. Default: 1.")
    private int historyYears = Plan.USUAL_HISTORY;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Plan plan = plan();
        PrintStream standardOutput = System.out;
        // The standard output is kept for resources: whatever else prints there would spoil the stream.
        System.setOut(System.err);
        try {
            write(plan, standardOutput);
        } catch (UncheckedIOException e) {
            // The disk is full, or whoever read the stream has gone.
            System.err.println(e.getMessage() + ": " + e.getCause());
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            System.setOut(standardOutput);
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(Plan plan, PrintStream standardOutput) throws IOException {
        try (NdjsonOutput output = STANDARD_OUTPUT.equals(out)
                        ? NdjsonOutput.toStream(new WatchedStream(standardOutput), gzip)
                        : NdjsonOutput.toDirectory(Path.of(out), gzip);
                ProgressBar progress = progress()) {
            NdjsonWriter writer = new NdjsonWriter(FhirContext.forR4Cached(), output);
            new Population(plan, FacilityRegistry.ofDelhi()).tell(resource -> {
                writer.write(resource);
                if (resource instanceof Patient) {
                    progress.step();
                }
            });
        }
    }

    private Plan plan() {
        if (asOf.isAfter(LocalDate.now(INDIA))) {
            throw usage("--as-of lies in the future: a server would refuse records that have not happened yet");
        }
        try {
            return new Plan(residents, seed, asOf, historyYears);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String fault) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before it calls");
        }
        return new ParameterException(spec.commandLine(), fault);
    }

    private ProgressBar progress() {
        return new ProgressBarBuilder()
                .setTaskName("residents")
                .setInitialMax(residents)
                .setUpdateIntervalMillis(1000)
                .setUnit("", 1)
                .showSpeed()
                .build();
    }
}
