package org.delhihims.access;

import org.delhihims.consent.ConsentRuling;
import org.delhihims.label.CallerFacts;
import org.jspecify.annotations.Nullable;

/** What is known of a caller and a record, beside what the {@link Policy} says. Each is asked only if it matters. */
public interface Circumstances {

    boolean holds(Requirement requirement);

    /** What the patient has consented to; null if there is nothing to ask, for the record is about nobody. */
    @Nullable
    ConsentRuling consent();

    /** Whether the caller acts for the patient, and the record belongs to an episode in which violence is on record. */
    boolean isOfAbuseEpisode();

    /**
     * What matters to whether the caller is cleared for labels.
     *
     * @param isConsentedTo whether the patient has permitted explicitly that such records are seen
     */
    CallerFacts clearance(boolean isConsentedTo);
}
