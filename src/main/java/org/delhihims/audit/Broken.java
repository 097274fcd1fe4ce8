package org.delhihims.audit;

/** Where a chain is broken for the first time, and how. */
public record Broken(int shard, long seq, Fault fault) {

    /** What is wrong with a link. */
    public enum Fault {
        /** Its content is not what was hashed. */
        ALTERED("was changed after it was written"),
        /** The patients by whom it is looked up are not those of its event. */
        MISFILED("is filed under other patients than it is about"),
        MISSING("is missing"),
        /** It was written after another link than the one it now stands behind. */
        MOVED("does not follow the row before it: rows were swapped or replaced"),
        /** A checkpoint has seen links that are no longer there. */
        CUT_OFF("is missing, and so is all that came after it: the end was cut off, or an old backup restored"),
        /** A checkpoint has seen another link here. */
        REWRITTEN(
                "is not the one that a signed checkpoint has seen: an old backup was restored, or the chain rewritten"),
        /** A line of the checkpoints' files is not signed by this server. */
        FORGED_CHECKPOINT("has a checkpoint that this server has not signed");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return "shard " + shard + ", seq " + seq + ": this row " + fault.words + ".";
    }
}
