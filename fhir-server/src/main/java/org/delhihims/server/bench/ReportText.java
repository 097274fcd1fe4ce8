package org.delhihims.server.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import org.delhihims.server.bench.Report.Row;

/** The table that people read. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format("%s (%s), %d patients known%n%n", report.base(), report.software(), report.residents()));
        text.append(String.format(
                "%-24s %5s %10s %9s %9s %9s %7s %9s %8s%n",
                "workload", "conns", "answers/s", "p50 ms", "p95 ms", "p99 ms", "errors", "bytes", "x floor"));
        report.rows().forEach(row -> text.append(line(row)));
        report.rows().stream().filter(row -> row.errors() > 0).forEach(row -> text.append(faults(row)));
        report.notOffered()
                .forEach((workload, how) -> text.append(String.format("not offered: %s (%s)%n", workload, how)));
        text.append(String.format(
                "freshness: %d of %d searches did not find what had just been written%n",
                report.freshness().stale(), report.freshness().asked()));
        return text.toString();
    }

    private static String line(Row row) {
        String times = String.format(Locale.ROOT, "%.1f", row.timesFloor());
        return String.format(
                Locale.ROOT,
                "%-24s %5d %10.1f %9.2f %9.2f %9.2f %7d %9d %8s%n",
                row.workload(),
                row.connections(),
                row.perSecond(),
                row.p50Millis(),
                row.p95Millis(),
                row.p99Millis(),
                row.errors(),
                row.bytes(),
                times);
    }

    private static String faults(Row row) {
        String reasons = row.faults().entrySet().stream()
                .limit(3)
                .map(fault -> fault.getValue() + " x " + fault.getKey())
                .collect(Collectors.joining("; "));
        return String.format("errors of %s, %d connections: %s%n", row.workload(), row.connections(), reasons);
    }
}
