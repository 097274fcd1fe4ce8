package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import org.delhihims.access.Decision;
import org.delhihims.access.EffectivePermission;
import org.delhihims.access.Permission;
import org.delhihims.access.Policy;
import org.delhihims.access.Role;
import org.delhihims.access.View;
import org.delhihims.consent.PurposeOfUse;
import org.delhihims.server.audit.AuditNotes;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Judges what a caller may do with one record, by the effective permission and what is known of the two. */
final class PolicyJudge {

    /** These may be read for longer after a visit ({@code security.md} 4.4, R2). */
    private static final Set<String> RESULTS =
            Set.of("Observation", "DiagnosticReport", "Specimen", "ImagingStudy", "MedicationDispense");

    private final Policy policy;
    private final EffectivePermission permission;
    private final RecordReader records;
    private final Standings standings;

    PolicyJudge(Policy policy, EffectivePermission permission, RecordReader records, Standings standings) {
        this.policy = policy;
        this.permission = permission;
        this.records = records;
        this.standings = standings;
    }

    static boolean isResult(String type) {
        return RESULTS.contains(type);
    }

    Decision judge(Caller caller, Permission asked, Resource resource, @Nullable RequestDetails request) {
        RecordFacts facts = records.read(resource);
        List<Standing> toPatients = facts.patients().stream()
                .map(patient -> standings.between(caller, patient, request))
                .toList();
        boolean treats = policy.role(caller.policyRole()).map(Role::treats).orElse(false);
        Decision decision = permission.decide(
                caller.policyRole(),
                asked,
                resource,
                facts.categories(),
                new RecordCircumstances(caller, treats, asked, resource, facts, toPatients, request));
        AuditNotes notes = AuditNotes.of(request);
        notes.decidedBy(decision);
        if (decision.isAllowed()) {
            toPatients.stream()
                    .flatMap(standing -> standing.usedGrant().stream())
                    .forEach(grant -> notes.purpose(PurposeOfUse.BTG.name(), grant.evidence()));
        }
        return decision;
    }

    /** Whether the caller may see a record, by whichever way he came upon it, and how much of it. */
    Decision seeing(Caller caller, Resource resource, @Nullable RequestDetails request) {
        Decision reading = judge(caller, Permission.READ, resource, request);
        if (reading.isAllowed() && reading.view() == View.WHOLE) {
            return reading;
        }
        Decision searching = judge(caller, Permission.SEARCH, resource, request);
        boolean isSearchBetter = searching.isAllowed()
                && (!reading.isAllowed() || searching.view().compareTo(reading.view()) < 0);
        return isSearchBetter ? searching : reading;
    }
}
