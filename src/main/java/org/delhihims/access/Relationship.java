package org.delhihims.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a facility treats a patient, or one person there has a reason to see the record ({@code security.md} 4.4).
 *
 * @param evidence what shows it: a reference such as {@code Encounter/[id]}, or the number of a grant
 * @param account the one person whom it lets in; null if it is everybody who treats at the facility
 * @param ends null if it lasts until the evidence says otherwise
 */
public record Relationship(
        String patient,
        String facility,
        Ground ground,
        String evidence,
        @Nullable String account,
        Instant starts,
        @Nullable Instant ends) {}
