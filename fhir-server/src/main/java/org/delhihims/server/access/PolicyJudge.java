package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.delhihims.access.Decision;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.delhihims.access.Requirement;
import org.delhihims.access.View;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Judges what a caller may do with one record, by the policy table and what is known of the two. */
final class PolicyJudge {

    /** These may be read for longer after a visit ({@code security.md} 4.4, R2). */
    static final Set<String> RESULTS =
            Set.of("Observation", "DiagnosticReport", "Specimen", "ImagingStudy", "MedicationDispense");

    private final Policy policy;
    private final RecordReader records;
    private final Standings standings;

    PolicyJudge(Policy policy, RecordReader records, Standings standings) {
        this.policy = policy;
        this.records = records;
        this.standings = standings;
    }

    Decision judge(Caller caller, Permission permission, Resource resource, @Nullable RequestDetails request) {
        RecordFacts facts = records.read(resource);
        return policy.decide(
                caller.policyRole(),
                permission,
                facts.type(),
                facts.categories(),
                requirement -> holds(requirement, caller, permission, facts, request));
    }

    /** Whether the caller may see a record, by whichever way he came upon it, and how much of it. */
    Decision seeing(Caller caller, Resource resource, @Nullable RequestDetails request) {
        Decision reading = judge(caller, Permission.READ, resource, request);
        Decision searching = reading.isAllowed() && reading.view() == View.WHOLE
                ? reading
                : judge(caller, Permission.SEARCH, resource, request);
        boolean isSearchBetter = searching.isAllowed()
                && (!reading.isAllowed() || searching.view().compareTo(reading.view()) < 0);
        return isSearchBetter ? searching : reading;
    }

    private boolean holds(
            Requirement requirement,
            Caller caller,
            Permission permission,
            RecordFacts facts,
            @Nullable RequestDetails request) {
        boolean isResult = RESULTS.contains(facts.type());
        return switch (requirement) {
            case FACILITY ->
                caller.facility() != null
                        && facts.facility().filter(caller.facility()::equals).isPresent();
            case RELEASED -> facts.isReleased();
            case AUTHOR -> caller.fhirUser() != null && facts.doers().contains(caller.fhirUser());
            case IDENTIFIED -> request != null && Identification.isBy(request);
            case SELF, WARD, TREATMENT, PRESENTED, CONSENT ->
                facts.patients().stream()
                        .map(patient -> standings.between(caller, patient, request))
                        .anyMatch(standing -> standing.meets(requirement, permission, isResult));
        };
    }
}
