package org.delhihims.server.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run: learn what the base holds, measure it beside the floor, and report. */
final class Bench {

    private final Endpoint server;
    private final Plan plan;
    private final Clock clock;
    private final PrintWriter progress;

    Bench(Endpoint server, Plan plan, Clock clock, PrintWriter progress) {
        this.server = server;
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
    }

    /** Measures the workloads of these names, or all if there are none. */
    Report run(Endpoint floor, List<String> only) throws IOException, InterruptedException {
        Instant startedAt = clock.instant();
        Population population = learn();
        Trial trial = Trial.of(named(only, workloads(population)), server);
        List<Contender> contenders = new ArrayList<>();
        for (Floor kind : Floor.values()) {
            contenders.add(new Contender(new FloorWork(kind), floor));
        }
        trial.offered().forEach(workload -> contenders.add(new Contender(workload, server)));
        progress.printf(
                "measuring %d workloads, about %d s%n",
                contenders.size(), plan.length(contenders.size()).toSeconds());
        List<Cell> cells = new Rounds(plan, progress).run(contenders);
        return new Report(
                server.base().toString(),
                software(),
                startedAt,
                population.ids().size(),
                Report.rowsOf(cells),
                trial.missing(),
                Freshness.of(server));
    }

    private Population learn() throws IOException {
        progress.println("learning what the base holds");
        try (Caller caller = server.call()) {
            Population population = new Census(caller, server.base().toString()).take();
            if (population.series().isEmpty()
                    || population.numbers().isEmpty()
                    || population.names().isEmpty()) {
                throw new IllegalArgumentException("The base holds too few Patients with Observations to ask about."
                        + " Let --seed-residents 200 put some there.");
            }
            return population;
        }
    }

    private static List<Workload> workloads(Population population) {
        List<Workload> workloads = new ArrayList<>();
        if (!population.cards().isEmpty()) {
            workloads.add(new CardLookup(population));
        }
        workloads.addAll(List.of(
                new IdentifierSearch(population),
                new Read(population),
                new LastTwenty(population),
                new Everything(population),
                new NameSearch(population),
                new CodeQuestion(population),
                new AgeQuestion(),
                new CreateObservation(),
                new UpdateObservation(),
                new Ingest()));
        return workloads;
    }

    private static List<Workload> named(List<String> names, List<Workload> all) {
        List<String> known = all.stream().map(Workload::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("--only names some of: " + String.join(",", known) + ".");
        }
        return names.isEmpty()
                ? all
                : all.stream()
                        .filter(workload -> names.contains(workload.name()))
                        .toList();
    }

    private String software() throws IOException {
        try (Caller caller = server.call()) {
            var software =
                    caller.ask(Request.get("metadata")).require(200).json().path("software");
            return software.path("name").asText("unnamed") + " "
                    + software.path("version").asText("");
        }
    }
}
