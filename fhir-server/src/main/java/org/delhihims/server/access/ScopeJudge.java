package org.delhihims.server.access;

import java.util.stream.Stream;
import org.delhihims.access.Permission;
import org.delhihims.access.SmartScope;
import org.hl7.fhir.r4.model.Resource;

/** Whether the scopes of a token allow something with one resource. */
final class ScopeJudge {

    private final PatientRecords records;
    private final PatientFiles files;

    ScopeJudge(PatientRecords records, PatientFiles files) {
        this.records = records;
        this.files = files;
    }

    /** Whether it may be seen, by whichever way it was come upon. */
    boolean maySee(Caller caller, Resource resource) {
        return caller.seesEverything()
                || Stream.of(Permission.READ, Permission.SEARCH)
                        .anyMatch(permission -> allows(caller, resource, permission));
    }

    boolean allows(Caller caller, Resource resource, Permission permission) {
        return caller.grant().applying(resource.fhirType(), permission).stream()
                .anyMatch(scope -> holds(scope, caller, resource, permission) && scope.matches(resource));
    }

    private boolean holds(SmartScope scope, Caller caller, Resource resource, Permission permission) {
        if (scope.context() != SmartScope.Context.PATIENT) {
            return true;
        }
        boolean isReading = permission.isReading();
        if (records.isAboutNobody(resource.fhirType())) {
            return isReading;
        }
        String patient = caller.patient();
        return patient != null
                && (records.isOf(patient, resource)
                        || (isReading && caller.policyRole().equals("patient") && hasGivenWay(resource, patient)));
    }

    private boolean hasGivenWay(Resource resource, String living) {
        return records.of(resource).stream().anyMatch(one -> files.hasGivenWayTo(one, living));
    }
}
