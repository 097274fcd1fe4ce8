package org.delhihims.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records and what has been decided about them.
 *
 * @param task the id of the task by which they are reviewed; null where there is none yet
 * @param voices what has been said in that review
 */
public record MergeCase(
        PersonPair pair, MergeState state, @Nullable String task, List<Voice> voices) {

    public MergeCase {
        voices = List.copyOf(voices);
    }

    /** Of two records of which nothing is known. */
    public static MergeCase unknown(PersonPair pair) {
        return new MergeCase(pair, MergeState.NONE, null, List.of());
    }

    boolean isNew() {
        return state == MergeState.NONE || state.isApart();
    }

    boolean hasHeard(MergeDeed deed) {
        return voices.stream().anyMatch(voice -> voice.deed() == deed);
    }

    /** Whether somebody has been heard already: on whether the two are one, or on whether they are to be parted. */
    boolean hasHeard(MergeMover mover, MergeDeed deed) {
        return voices.stream()
                .filter(voice -> voice.deed().isVerdict() == deed.isVerdict())
                .anyMatch(voice -> voice.isOf(mover));
    }

    MergeCase movedTo(MergeState next, Voice voice) {
        List<Voice> heard = new ArrayList<>(voices);
        heard.add(voice);
        return new MergeCase(pair, next, task, heard);
    }
}
