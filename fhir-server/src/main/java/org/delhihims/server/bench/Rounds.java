package org.delhihims.server.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets every contender have its turn in every round. */
final class Rounds {

    private final Plan plan;
    private final PrintWriter progress;

    Rounds(Plan plan, PrintWriter progress) {
        this.plan = plan;
        this.progress = progress;
    }

    List<Cell> run(List<Contender> contenders) throws IOException, InterruptedException {
        warmUp(contenders);
        List<Cell> cells = new ArrayList<>();
        for (int connections : plan.connections()) {
            cells.addAll(measure(contenders, connections));
        }
        return cells;
    }

    private void warmUp(List<Contender> contenders) throws IOException, InterruptedException {
        int connections = plan.connections().stream().max(Integer::compare).orElse(1);
        for (Contender contender : contenders) {
            progress.printf("warming up: %s%n", contender.workload().name());
            crew(contender, connections).work(plan.warmUp(), plan.mostInTurn(), new Tally());
        }
    }

    private List<Cell> measure(List<Contender> contenders, int connections) throws IOException, InterruptedException {
        List<Crew> crews = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Contender contender : contenders) {
            crews.add(crew(contender, connections));
            cells.add(new Cell(contender.workload(), connections, new Tally()));
        }
        Duration round = plan.turn().multipliedBy(contenders.size());
        for (int i = 1; i <= plan.rounds(); i++) {
            progress.printf(
                    "%d connections, round %d of %d (%d s)%n", connections, i, plan.rounds(), round.toSeconds());
            for (int place = 0; place < crews.size(); place++) {
                crews.get(place)
                        .work(plan.turn(), plan.mostInTurn(), cells.get(place).tally());
            }
        }
        return cells;
    }

    private static Crew crew(Contender contender, int connections) throws IOException {
        return Crew.of(connections, contender.workload(), contender.endpoint());
    }
}
