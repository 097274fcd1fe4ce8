package org.delhihims.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.access.Permission;
import org.delhihims.access.Relationship;
import org.delhihims.access.Requirement;
import org.delhihims.access.Treatment;
import org.delhihims.consent.ConsentAction;
import org.delhihims.consent.ConsentQuestion;
import org.delhihims.consent.ConsentRuling;
import org.delhihims.consent.ConsentTable;
import org.delhihims.consent.PurposeOfUse;
import org.delhihims.consent.RequestedResource;
import org.delhihims.consent.Requester;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** How one caller stands to one patient, at the time of a request. What must be looked up is looked up once. */
final class Standing {

    private final Caller caller;
    private final String patient;
    private final PatientFiles files;
    private final Instant now;
    private @Nullable Treatment treatment;
    private @Nullable ConsentTable consents;
    private @Nullable List<ConsentTable> consentsElsewhere;
    private @Nullable Ward ward;
    private @Nullable Boolean givenWayToOwn;
    private @Nullable Set<String> abuse;

    Standing(Caller caller, String patient, PatientFiles files, Instant now) {
        this.caller = caller;
        this.patient = patient;
        this.files = files;
        this.now = now;
    }

    /** Whether the token opens this patient's record as the caller's own, or as that of somebody in his or her care. */
    boolean isOfToken() {
        return patient.equals(caller.patient());
    }

    /** The same, or whether the record has given way to the caller's own. Who acts for another stays in the one record. */
    boolean isInContext() {
        return isOfToken() || hasGivenWayToOwn();
    }

    private boolean hasGivenWayToOwn() {
        Boolean known = givenWayToOwn;
        if (known == null) {
            String own = caller.patient();
            known = own != null && caller.policyRole().equals("patient") && files.hasGivenWayTo(patient, own);
            givenWayToOwn = known;
        }
        return known;
    }

    /** Whether something is true of the two that the policy requires. What is about a record alone is not. */
    boolean meets(Requirement requirement, Permission permission, boolean isResult) {
        return switch (requirement) {
            case SELF -> isOfToken() || (permission.isReading() && isInContext());
            case WARD -> isInContext() && ward().isInCare();
            case TREATMENT -> treatment().allowing(permission, isResult).isPresent() || isOpenedByConsent();
            case PRESENTED -> treatment().presented(permission, isResult).isPresent() || isOpenedByConsent();
            case CONSENT -> isOpenedByConsent();
            case FACILITY, RELEASED, IDENTIFIED -> false;
        };
    }

    /** R5: the patient has named the facility, or the person, in a Consent. */
    private boolean isOpenedByConsent() {
        return !consents().isEmpty() && consents().opens(requester(), now);
    }

    /**
     * Whether the caller treats the patient by this record alone. A merge opens what was recorded under one number of a person
     * to who treats him under another, but for what is sensitive: who might see that before is who may see it after.
     */
    boolean treatsByItself(Permission permission, boolean isResult) {
        return byItself().allowing(permission, isResult).isPresent() || isOpenedByConsent();
    }

    /** What the patient has denied under another number, by which the caller comes, is denied here, too. */
    ConsentRuling consentTo(Resource resource, @Nullable String facility) {
        PurposeOfUse purpose = brokenGlass().isPresent() ? PurposeOfUse.BTG : PurposeOfUse.TREAT;
        ConsentQuestion question = new ConsentQuestion(
                requester(), ConsentAction.ACCESS, purpose, RequestedResource.of(resource, facility), now);
        ConsentRuling here = consents().rule(question);
        return here.isDeny()
                ? here
                : consentsElsewhere().stream()
                        .map(table -> table.rule(question))
                        .filter(ConsentRuling::isDeny)
                        .findFirst()
                        .orElse(here);
    }

    /** The grant of the caller's own to this record, if nothing else lets the caller in. */
    Optional<Relationship> brokenGlass() {
        return grantIn(byItself());
    }

    /** The grant that has let in a caller whose relationships have mattered, whichever record of the person it was given for. */
    Optional<Relationship> usedGrant() {
        return treatment == null ? Optional.empty() : grantIn(treatment);
    }

    private static Optional<Relationship> grantIn(Treatment treatment) {
        return treatment
                .allowing(Permission.READ, false)
                .filter(one -> one.ground().isEmergency());
    }

    /** Whether of what may be searched some records may be closed to this caller, so that each must be looked at. */
    boolean mustLookAtEach() {
        return files.hasLabelled(patient)
                || !consents().isEmpty()
                || consentsElsewhere().stream().anyMatch(table -> !table.isEmpty());
    }

    /** Whether a record belongs to an episode with violence. It matters to guardians, and is looked up for them alone. */
    boolean isOfAbuseEpisode(Resource record) {
        if (!caller.policyRole().equals("guardian") || !isInContext()) {
            return false;
        }
        Set<String> known = abuse;
        if (known == null) {
            known = files.hasLabelled(patient) ? files.abuse().of(patient) : Set.of();
            abuse = known;
        }
        return AbuseEpisodes.include(known, record);
    }

    int age() {
        return ward().age();
    }

    private Requester requester() {
        return new Requester(caller.facility(), caller.fhirUser(), Set.of(), caller.policyRole(), caller.clientKind());
    }

    private Treatment treatment() {
        Treatment known = treatment;
        if (known == null) {
            String facility = caller.facility();
            List<Relationship> all = facility == null
                    ? List.of()
                    : files.relationships().between(patient, facility, now.minus(Treatment.RESULTS_AFTER));
            known = new Treatment(all, caller.account(), now);
            treatment = known;
        }
        return known;
    }

    private Treatment byItself() {
        Treatment all = treatment();
        return new Treatment(
                all.relationships().stream()
                        .filter(one -> one.patient().equals(patient))
                        .toList(),
                caller.account(),
                now);
    }

    private List<ConsentTable> consentsElsewhere() {
        List<ConsentTable> known = consentsElsewhere;
        if (known == null) {
            known = treatment().relationships().stream()
                    .map(Relationship::patient)
                    .filter(record -> !record.equals(patient))
                    .distinct()
                    .map(files.consents()::of)
                    .toList();
            consentsElsewhere = known;
        }
        return known;
    }

    private ConsentTable consents() {
        ConsentTable known = consents;
        if (known == null) {
            known = files.consents().of(patient);
            consents = known;
        }
        return known;
    }

    private Ward ward() {
        Ward known = ward;
        if (known == null) {
            known = files.ward(patient);
            ward = known;
        }
        return known;
    }
}
