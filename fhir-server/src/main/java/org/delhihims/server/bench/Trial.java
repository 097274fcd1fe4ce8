package org.delhihims.server.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks each workload once, to tell what a server does not offer from what it fails at. */
final class Trial {

    private static final Set<Integer> UNKNOWN = Set.of(404, 405, 501);

    private final List<Workload> offered = new ArrayList<>();
    private final Map<String, String> missing = new TreeMap<>();

    private Trial() {}

    static Trial of(List<Workload> workloads, Endpoint endpoint) throws IOException {
        Trial trial = new Trial();
        try (Caller caller = endpoint.call()) {
            for (Workload workload : workloads) {
                trial.ask(workload, caller);
            }
        }
        return trial;
    }

    private void ask(Workload workload, Caller caller) throws IOException {
        try {
            Answer answer = caller.ask(workload.script(caller).next().request());
            if (UNKNOWN.contains(answer.status())
                    || (answer.status() >= 400 && answer.body().contains("not-supported"))) {
                missing.put(workload.name(), "answered " + answer.status());
            } else {
                offered.add(workload);
            }
        } catch (WrongAnswer unprepared) {
            missing.put(workload.name(), "cannot be prepared: " + unprepared.getMessage());
        }
    }

    List<Workload> offered() {
        return List.copyOf(offered);
    }

    /** What the server does not do, and how it said so. */
    Map<String, String> missing() {
        return Map.copyOf(missing);
    }
}
