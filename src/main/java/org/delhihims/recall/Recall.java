package org.delhihims.recall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That the earlier versions of a record have turned out to be wrong.
 *
 * @param record its reference, without a version
 * @param version the last that was wrong
 * @param patients the ids of the Patients that it is about; two where two records were joined or parted
 * @param facility the Organization's id of who wrote it; null if nobody knows
 * @param corrector who has put it right, as a {@link Reader} is called, and knows
 * @param found when
 */
public record Recall(
        String record,
        long version,
        Fault fault,
        List<String> patients,
        @Nullable String facility,
        @Nullable String corrector,
        Instant found) {

    public Recall {
        patients = List.copyOf(patients);
    }

    /** The records of which what was read is in doubt; none: all there was of these patients. */
    public List<String> doubted() {
        return fault.isOfWholeRecord()
                ? List.of()
                : Stream.concat(Stream.of(record), patients.stream().skip(1).map(other -> "Patient/" + other))
                        .toList();
    }
}
