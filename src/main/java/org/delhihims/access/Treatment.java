package org.delhihims.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a facility treats a patient at an instant, by the relationships between them ({@code security.md} 4.4). What has
 * ended may still be read for a while, and results for longer, but nothing is added to it.
 *
 * @param account of the person who asks; null for a system
 */
public record Treatment(
        List<Relationship> relationships, @Nullable String account, Instant now) {

    /** How long after the end of an Encounter the record may be read. */
    public static final Duration READ_AFTER = Duration.ofDays(30);

    /** How long after the end of an Encounter results of the laboratory and the pharmacy may be read. */
    public static final Duration RESULTS_AFTER = Duration.ofDays(90);

    /** What holds without any grant comes first, and of two grants the one that opens more. */
    private static final Comparator<Relationship> OPENS_MOST = Comparator.comparing(
                    (Relationship one) -> one.ground().isEmergency())
            .thenComparing(one -> one.ground() == Ground.BREAK_GLASS);

    /** The grounds in which the patient himself, or who referred him, had a part. */
    private static final Set<Ground> PRESENTED =
            Set.of(Ground.REFERRAL, Ground.CARD, Ground.BREAK_GLASS, Ground.BREAK_GLASS_SENSITIVE);

    public Treatment {
        relationships = List.copyOf(relationships);
    }

    /**
     * On what it rests that the caller may do this; empty if on nothing. A grant of the caller's own comes last, and of two
     * the one that opens more.
     */
    public Optional<Relationship> allowing(Permission permission, boolean isResult) {
        return relationships.stream()
                .filter(one -> one.account() == null || one.account().equals(account))
                .filter(one -> lasts(one, permission, isResult))
                .min(OPENS_MOST);
    }

    /** The same, without those that the facility can enter by itself. */
    public Optional<Relationship> presented(Permission permission, boolean isResult) {
        return new Treatment(
                        relationships.stream()
                                .filter(one -> PRESENTED.contains(one.ground()))
                                .toList(),
                        account,
                        now)
                .allowing(permission, isResult);
    }

    private boolean lasts(Relationship one, Permission permission, boolean isResult) {
        Instant ends = one.ends();
        boolean isChange = one.ground().isEmergency() && permission != Permission.CREATE && !permission.isReading();
        if (one.starts().isAfter(now) || isChange) {
            // In an emergency one reads and adds, and changes nothing.
            return false;
        }
        if (ends == null || ends.isAfter(now)) {
            return true;
        }
        return permission.isReading()
                && one.ground() == Ground.ENCOUNTER
                && ends.plus(isResult ? RESULTS_AFTER : READ_AFTER).isAfter(now);
    }
}
