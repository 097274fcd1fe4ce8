package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.delhihims.server.bench.Report.Row;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static Cell cell(Workload workload, int connections, int perSecond) {
        Tally tally = new Tally();
        for (int i = 0; i < perSecond; i++) {
            tally.right(1_000_000, 100);
        }
        tally.ran(Duration.ofSeconds(1));
        return new Cell(workload, connections, tally);
    }

    private final List<Row> rows = Report.rowsOf(List.of(
            cell(new FloorWork(Floor.READ), 1, 500),
            cell(new FloorWork(Floor.WRITE), 1, 300),
            cell(new AgeQuestion(), 1, 50),
            cell(new CreateObservation(), 1, 100),
            cell(new FloorWork(Floor.READ), 4, 2000),
            cell(new AgeQuestion(), 4, 0)));

    @Test
    void eachRowIsComparedWithItsFloorAtAsManyConnections() {
        assertThat(rows).extracting(Row::timesFloor).containsExactly(1.0, 1.0, 10.0, 3.0, 1.0, 0.0);
    }

    @Test
    void theTableNamesErrorsAndWhatIsMissing() {
        Tally failed = new Tally();
        failed.wrong("status 503 instead of 200");
        List<Row> one = Report.rowsOf(List.of(new Cell(new AgeQuestion(), 4, failed)));

        String table = ReportText.of(new Report(
                "http://localhost/fhir",
                "Some server",
                Instant.EPOCH,
                7,
                one,
                Map.of("card look-up", "answered 400"),
                new Freshness(10, 3)));

        assertThat(table)
                .contains("errors of population by age, 4 connections: 1 x status 503 instead of 200")
                .contains("not offered: card look-up (answered 400)")
                .contains("3 of 10 searches did not find");
    }

    @Test
    void aComparisonWarnsAndGivesTheRatioOfWhatBothRunsHave() throws Exception {
        JsonNode earlier = new ObjectMapper().readTree("""
                {"rows":[{"workload":"population by age","connections":1,"perSecond":25.0}]}""");

        String comparison = Comparison.of(rows, earlier);

        assertThat(comparison).contains("two states of the machine").containsPattern("by age +1 +25.0 +50.0 +2.00");
        assertThat(comparison).doesNotContain("create observation");
    }
}
