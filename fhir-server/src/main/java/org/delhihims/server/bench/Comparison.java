package org.delhihims.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delhihims.server.bench.Report.Row;

/** The answers a second of this run beside those of an earlier one, by row. */
final class Comparison {

    private static final String WARNING = """
            Two runs are two states of the machine: trust a ratio only where the floors are near 1, or measure both in turn.
            """;

    private Comparison() {}

    static String of(List<Row> now, JsonNode earlier) {
        Map<String, Double> before = new HashMap<>();
        earlier.path("rows")
                .forEach(row -> before.put(
                        key(
                                row.path("workload").asText(),
                                row.path("connections").asInt()),
                        row.path("perSecond").asDouble()));
        StringBuilder text = new StringBuilder(WARNING);
        text.append(String.format("%-24s %5s %10s %10s %7s%n", "workload", "conns", "then/s", "now/s", "ratio"));
        for (Row row : now) {
            double then = before.getOrDefault(key(row.workload(), row.connections()), 0.0);
            if (then > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-24s %5d %10.1f %10.1f %7.2f%n",
                        row.workload(),
                        row.connections(),
                        then,
                        row.perSecond(),
                        row.perSecond() / then));
            }
        }
        return text.toString();
    }

    private static String key(String workload, int connections) {
        return workload + " x " + connections;
    }
}
