package org.delhihims.recall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That the earlier versions of a record have turned out to be wrong.
 *
 * @param record its reference, without a version
 * @param version the last that was wrong
 * @param patients the ids of the Patients that it is about
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
}
