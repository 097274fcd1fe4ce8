package org.delhihims.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Name WITNESS = new Name("Patient", "fb5ca3ea-d253-85e1-b5e5-98f64096b572");

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadByTheNextRun() throws IOException {
        Journal.State state = new Journal.State(Place.line(1, 4_000_000_000L), Set.of(new Place(0, 7, 2)), WITNESS);
        try (Journal journal = Journal.open(folder, "load").orElseThrow()) {
            journal.write(state);
        }

        try (Journal journal = Journal.open(folder, "load").orElseThrow()) {
            assertThat(journal.read()).contains(state);
        }
    }

    @Test
    void aJournalIsHeldByOneRun() throws IOException {
        try (Journal first = Journal.open(folder, "load").orElseThrow()) {
            assertThat(Journal.open(folder, "load")).isEmpty();
            assertThat(Journal.open(folder, "another load")).isPresent();
            assertThat(first.read()).isEmpty();
        }
        assertThat(Journal.open(folder, "load")).isPresent();
    }

    @Test
    void aDamagedJournalIsNone() throws IOException {
        Files.writeString(folder.resolve("load.journal"), "{\"mark\":[0,");

        try (Journal journal = Journal.open(folder, "load").orElseThrow()) {
            assertThat(journal.read()).isEmpty();
        }
    }

    @Test
    void theMarkStandsBeforeWhatIsStillOpen() {
        Settled settled = new Settled(Place.START, Set.of());
        settled.read(List.of(item(1), item(2), item(3)), Place.line(0, 4));

        settled.settle(Place.line(0, 1));
        settled.settle(Place.line(0, 3));

        Journal.State state = settled.state(WITNESS);
        assertThat(state.mark()).isEqualTo(Place.line(0, 2));
        assertThat(state.isSettledLine(Place.line(0, 1))).isTrue();
        assertThat(state.isSettledLine(Place.line(0, 3))).isFalse();
    }

    @Test
    void whatIsPutOffDoesNotHoldTheMarkAndIsTriedAgain() {
        Settled settled = new Settled(Place.START, Set.of());
        settled.read(List.of(item(1), item(2)), Place.line(0, 3));

        settled.putOff(Place.line(0, 1));
        settled.settle(Place.line(0, 2));

        Journal.State state = settled.state(WITNESS);
        assertThat(state.mark()).isEqualTo(Place.line(0, 3));
        assertThat(state.isSettled(Place.line(0, 1))).isFalse();
        assertThat(state.isSettled(Place.line(0, 2))).isTrue();
    }

    @Test
    void aReportKeepsWhatIsSettledAndDropsTheLineThatWasCutOff() throws IOException {
        Path file = folder.resolve("refused.ndjson");
        try (RefusalReport report = RefusalReport.goingOn(file, List.of("a.ndjson"), place -> true)) {
            report.add(item(1), Answer.unsent("The line is not UTF-8."));
            report.add(item(5), Answer.unsent("The line is not UTF-8."));
        }
        Files.writeString(file, Files.readString(file) + "{\"file\":\"a.nd");

        try (RefusalReport report = RefusalReport.goingOn(file, List.of("a.ndjson"), place -> place.line() < 5)) {
            assertThat(report.size()).isEqualTo(1);
        }
        assertThat(Files.readAllLines(file))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"file\":\"a.ndjson\"", "\"line\":1", "\"sentence\":\"The line is not UTF-8.\""));
    }

    private static Item item(long line) {
        return new Item(Place.line(0, line), "Patient", List.of(), false, 0, Set.of(), Set.of());
    }
}
