package org.delhihims.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What moves the review of two records from one state to another. */
public enum MergeDeed {
    PROPOSE,
    SAME,
    DIFFERENT,
    NOT_SURE,
    UNMERGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a reviewer may say: same, different or not-sure. */
    public static Optional<MergeDeed> verdict(String code) {
        return Arrays.stream(values())
                .filter(MergeDeed::isVerdict)
                .filter(deed -> deed.code().equals(code))
                .findFirst();
    }

    boolean isVerdict() {
        return this != PROPOSE && this != UNMERGE;
    }
}
