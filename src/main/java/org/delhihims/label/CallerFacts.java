package org.delhihims.label;

/**
 * What is known of a caller who asks for a record.
 *
 * @param treats whether the role treats patients at all
 * @param hasRelationship whether there is a treatment relationship with this patient
 * @param isOfProducer whether the caller belongs to the department that made the record or, where it has none, to the
 *     facility
 * @param isConsentedTo whether the patient has consented explicitly to this caller's seeing such records
 * @param breakGlass whether the glass is broken
 * @param wardsAge the age of a guardian's ward in years; of no meaning for others
 * @param isOfAbuseEpisode whether the record belongs to an episode in which abuse of the patient is recorded or suspected
 */
public record CallerFacts(
        Standing standing,
        boolean treats,
        boolean hasRelationship,
        boolean isOfProducer,
        boolean isConsentedTo,
        BreakGlass breakGlass,
        int wardsAge,
        boolean isOfAbuseEpisode) {}
