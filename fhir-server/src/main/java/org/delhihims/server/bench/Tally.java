package org.delhihims.server.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What one workload has come to so far. Only right answers have a time; a wrong one is an error, however fast it was. */
final class Tally {

    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);
    private final Map<String, Integer> faults = new TreeMap<>();
    private long bytes;
    private long errors;
    private Duration elapsed = Duration.ZERO;

    void right(long took, int answered) {
        nanos.recordValue(took);
        bytes += answered;
    }

    void wrong(String reason) {
        errors++;
        faults.merge(reason, 1, Integer::sum);
    }

    /** Adds what another connection did in the same time. */
    void join(Tally other) {
        nanos.add(other.nanos);
        bytes += other.bytes;
        errors += other.errors;
        other.faults.forEach((reason, count) -> faults.merge(reason, count, Integer::sum));
    }

    void ran(Duration longer) {
        elapsed = elapsed.plus(longer);
    }

    long answers() {
        return nanos.getTotalCount();
    }

    long errors() {
        return errors;
    }

    Map<String, Integer> faults() {
        return Map.copyOf(faults);
    }

    double perSecond() {
        return elapsed.isZero() ? 0 : answers() / (elapsed.toNanos() / 1e9);
    }

    double millisAt(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    long bytesPerAnswer() {
        return answers() == 0 ? 0 : bytes / answers();
    }
}
