package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Comparator;
import java.util.List;
import org.delhihims.access.Circumstances;
import org.delhihims.access.Ground;
import org.delhihims.access.Permission;
import org.delhihims.access.Requirement;
import org.delhihims.consent.ConsentRuling;
import org.delhihims.label.BreakGlass;
import org.delhihims.label.CallerFacts;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What is known of one caller and one record. */
final class RecordCircumstances implements Circumstances {

    private final Caller caller;
    private final boolean treats;
    private final Permission permission;
    private final Resource resource;
    private final RecordFacts facts;
    private final List<Standing> standings;
    private final @Nullable RequestDetails request;

    RecordCircumstances(
            Caller caller,
            boolean treats,
            Permission permission,
            Resource resource,
            RecordFacts facts,
            List<Standing> standings,
            @Nullable RequestDetails request) {
        this.caller = caller;
        this.treats = treats;
        this.permission = permission;
        this.resource = resource;
        this.facts = facts;
        this.standings = standings;
        this.request = request;
    }

    @Override
    public boolean holds(Requirement requirement) {
        return switch (requirement) {
            case FACILITY -> isOfOwnFacility();
            case RELEASED -> facts.isReleased();
            case IDENTIFIED -> request != null && Identification.isBy(request);
            case SELF, WARD, TREATMENT, PRESENTED, CONSENT ->
                standings.stream()
                        .anyMatch(one -> one.meets(requirement, permission, PolicyJudge.isResult(facts.type())));
        };
    }

    private boolean isOfOwnFacility() {
        return caller.facility() != null
                && facts.facility().filter(caller.facility()::equals).isPresent();
    }

    /**
     * A facility's own entries are not closed to it, nor is a record to its patient; and who a person is, is no part of what
     * one consents to: without it nobody could be received at a desk.
     */
    @Override
    public @Nullable ConsentRuling consent() {
        if (isOfOwnFacility() || facts.type().equals("Patient")) {
            return null;
        }
        return standings.stream()
                .filter(one -> !one.isInContext())
                .map(one -> one.consentTo(resource, facts.facility().orElse(null)))
                .reduce((one, other) -> one.isDeny() ? one : other)
                .orElse(null);
    }

    @Override
    public boolean isOfAbuseEpisode() {
        return standings.stream().anyMatch(one -> one.isOfAbuseEpisode(resource));
    }

    @Override
    public CallerFacts clearance(boolean isConsentedTo) {
        boolean isOwn = isOfOwnFacility();
        boolean isResult = PolicyJudge.isResult(facts.type());
        boolean isTreated = isOwn || standings.stream().anyMatch(one -> one.treatsByItself(permission, isResult));
        return new CallerFacts(
                standing(),
                treats,
                isTreated,
                isOwn,
                isConsentedTo,
                brokenGlass(),
                standings.stream().mapToInt(Standing::age).max().orElse(0),
                isOfAbuseEpisode());
    }

    private BreakGlass brokenGlass() {
        return standings.stream()
                .flatMap(one -> one.brokenGlass().stream())
                .map(grant -> grant.ground() == Ground.BREAK_GLASS_SENSITIVE
                        ? BreakGlass.GIVEN_FOR_SENSITIVE
                        : BreakGlass.GIVEN)
                .max(Comparator.naturalOrder())
                .orElse(BreakGlass.NONE);
    }

    /** What is labelled stays with the record: a resident is nobody in particular to what has given way to his own. */
    private org.delhihims.label.Standing standing() {
        if (!standings.isEmpty() && standings.stream().noneMatch(Standing::isOfToken)) {
            return org.delhihims.label.Standing.STAFF;
        }
        return switch (caller.policyRole()) {
            case "patient" -> org.delhihims.label.Standing.PATIENT;
            case "guardian" -> org.delhihims.label.Standing.GUARDIAN;
            default -> org.delhihims.label.Standing.STAFF;
        };
    }
}
