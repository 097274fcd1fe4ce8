package org.delhihims.merge;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Which records are reviewed, which have been merged, and which are kept apart. What it says holds for every server from the
 * moment it is committed.
 */
public interface MergeRegister {

    /**
     * One record that gave way to another.
     *
     * @param wasActive what it said of itself before
     */
    record Merged(PersonPair pair, @Nullable Boolean wasActive) {}

    /**
     * What is known of two records, in whichever direction they were proposed. Until the end of the transaction nobody else
     * decides about either of them, and {@link #isDeciding} says so.
     */
    MergeCase hold(PersonPair pair);

    /** The pair that is reviewed by this task. */
    Optional<PersonPair> pairOf(String taskId);

    /** Whether this very transaction decides about records. */
    boolean isDeciding();

    void keep(MergeCase now);

    /** The two are not suggested again. */
    void keepApart(PersonPair pair);

    /** Takes that back. */
    void bringTogether(PersonPair pair);

    /**
     * From now on the source leads to the target.
     *
     * @param copied the hospital numbers that the target has been given by it
     */
    void merge(Merged merged, List<Identifier> copied);

    /** Where a record has gone, if it gave way to another. */
    Optional<Merged> merged(String residentId);

    /** Whether the target has this number from the source alone. */
    boolean isCopied(String source, Identifier number);

    /** The source stands for itself again. */
    void part(String source);

    /** Whether a record gave way to another, or another to it. */
    boolean isPartOfMerge(String residentId);
}
