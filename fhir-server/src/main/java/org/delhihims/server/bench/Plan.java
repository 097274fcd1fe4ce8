package org.delhihims.server.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long and how hard is asked. The time of one figure is cut into rounds, and every workload has its turn in each round,
 * so that a noisy minute of the machine falls on all of them.
 */
record Plan(List<Integer> connections, Duration measured, Duration warmUp, int rounds, long most) {

    private static final int MOST_CONNECTIONS = 64;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    Plan {
        connections = List.copyOf(connections);
        if (connections.isEmpty() || connections.stream().anyMatch(n -> n < 1 || n > MOST_CONNECTIONS)) {
            throw new IllegalArgumentException("--connections are numbers from 1 to " + MOST_CONNECTIONS + ".");
        }
        if (measured.toSeconds() < 1 || measured.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("--seconds lies between 1 and " + LONGEST.toSeconds() + ".");
        }
        if (warmUp.isNegative() || warmUp.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("--warmup lies between 0 and " + LONGEST.toSeconds() + ".");
        }
        if (rounds < 1 || rounds > 100) {
            throw new IllegalArgumentException("--rounds lies between 1 and 100.");
        }
        if (most < 1) {
            throw new IllegalArgumentException("--most is at least 1.");
        }
    }

    /** The time of one workload in one round. */
    Duration turn() {
        return measured.dividedBy(rounds);
    }

    /** How many requests one workload may send in one round. */
    long mostInTurn() {
        return Math.max(1, most / rounds);
    }

    /** The time all of it takes, apart from the preparations. */
    Duration length(int workloads) {
        return warmUp.plus(measured.multipliedBy(connections.size())).multipliedBy(workloads);
    }
}
