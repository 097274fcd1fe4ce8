package org.delhihims.server.recall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import org.delhihims.audit.ConcernedPatients;
import org.delhihims.recall.Fault;
import org.delhihims.recall.Reader;
import org.delhihims.recall.Recall;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.access.Callers;
import org.delhihims.server.access.FacilityTag;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that earlier versions of a record have turned out to be wrong, in the same database transaction: whoever read
 * them is told if it is stored, and is not if it is taken back.
 */
@Interceptor
public final class RecallWatch implements StorageInterceptor {

    private final Recalls recalls;
    private final Clock clock;

    RecallWatch(Recalls recalls, Clock clock) {
        this.recalls = recalls;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        if (before instanceof Resource earlier && after instanceof Resource later) {
            Fault.of(earlier, later).ifPresent(fault -> note(fault, later, request));
        }
    }

    private void note(Fault fault, Resource record, @Nullable RequestDetails request) {
        List<String> patients = ConcernedPatients.of(record);
        if (patients.isEmpty()) {
            return;
        }
        String corrector = Callers.of(request)
                .flatMap(caller -> Reader.of(caller.fhirUser(), caller.role(), caller.facility(), caller.clientId()))
                .map(Reader::who)
                .orElse(null);
        recalls.add(new Recall(
                record.fhirType() + "/" + record.getIdElement().getIdPart(),
                versionOf(record) - 1,
                fault,
                patients,
                FacilityTag.of(record).orElse(null),
                corrector,
                clock.instant()));
    }

    private static long versionOf(Resource stored) {
        String version = stored.getIdElement().getVersionIdPart();
        return Long.parseLong(version == null ? stored.getMeta().getVersionId() : version);
    }
}
