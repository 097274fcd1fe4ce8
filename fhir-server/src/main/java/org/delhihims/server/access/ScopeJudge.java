package org.delhihims.server.access;

import java.util.stream.Stream;
import org.delhihims.access.Permission;
import org.delhihims.access.SmartScope;
import org.hl7.fhir.r4.model.Resource;

/** Whether the scopes of a token allow something with one resource. */
final class ScopeJudge {

    private final PatientRecords records;

    ScopeJudge(PatientRecords records) {
        this.records = records;
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
        boolean isReading = permission == Permission.READ || permission == Permission.SEARCH;
        if (records.isAboutNobody(resource.fhirType())) {
            return isReading;
        }
        return caller.patient() != null && records.isOf(caller.patient(), resource);
    }
}
