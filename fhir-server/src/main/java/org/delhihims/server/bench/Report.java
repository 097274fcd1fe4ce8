package org.delhihims.server.bench;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run has measured, as it is printed and kept. */
record Report(
        String base,
        String software,
        Instant startedAt,
        int residents,
        List<Row> rows,
        Map<String, String> notOffered,
        Freshness freshness) {

    /** {@code timesFloor} says how many times fewer answers a second these are than the floor's. */
    record Row(
            String workload,
            int connections,
            long answers,
            double perSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            long errors,
            Map<String, Integer> faults,
            long bytes,
            double timesFloor) {}

    static List<Row> rowsOf(List<Cell> cells) {
        return cells.stream()
                .map(cell -> row(cell, floors(cells, cell.connections())))
                .toList();
    }

    private static Map<Floor, Double> floors(List<Cell> cells, int connections) {
        Map<Floor, Double> floors = new EnumMap<>(Floor.class);
        cells.stream()
                .filter(cell -> cell.isFloor() && cell.connections() == connections)
                .forEach(
                        cell -> floors.put(cell.workload().floor(), cell.tally().perSecond()));
        return floors;
    }

    private static Row row(Cell cell, Map<Floor, Double> floors) {
        Tally tally = cell.tally();
        double perSecond = tally.perSecond();
        double floor = floors.getOrDefault(cell.workload().floor(), 0.0);
        return new Row(
                cell.workload().name(),
                cell.connections(),
                tally.answers(),
                rounded(perSecond),
                rounded(tally.millisAt(50)),
                rounded(tally.millisAt(95)),
                rounded(tally.millisAt(99)),
                tally.errors(),
                tally.faults(),
                tally.bytesPerAnswer(),
                perSecond == 0 ? 0 : rounded(floor / perSecond));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
