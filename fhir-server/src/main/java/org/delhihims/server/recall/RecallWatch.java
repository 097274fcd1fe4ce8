package org.delhihims.server.recall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import org.delhihims.audit.ConcernedPatients;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.CorrectionTasks;
import org.delhihims.recall.Fault;
import org.delhihims.recall.JoinedRecords;
import org.delhihims.recall.Reader;
import org.delhihims.recall.Recall;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.access.Callers;
import org.delhihims.server.access.FacilityTag;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
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
        if (before instanceof Task earlier && after instanceof Task later) {
            completed(earlier, later, request);
        } else if (before instanceof Resource earlier && after instanceof Resource later) {
            Fault.of(earlier, later)
                    .ifPresent(fault -> note(
                            fault,
                            later.fhirType() + "/" + later.getIdElement().getIdPart(),
                            versionOf(later) - 1,
                            patientsOf(earlier, later),
                            FacilityTag.of(later).orElse(null),
                            request));
        }
    }

    /** Whoever has read what is no longer there cannot see that it is gone. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource last, @Nullable RequestDetails request) {
        if (last instanceof Resource record) {
            Fault.ofDeletion(record)
                    .ifPresent(fault -> note(
                            fault,
                            record.fhirType() + "/" + record.getIdElement().getIdPart(),
                            versionOf(record),
                            ConcernedPatients.of(record),
                            FacilityTag.of(record).orElse(null),
                            request));
        }
    }

    /** Of many types a record does not say that it was corrected. Whoever has corrected it shows the version. */
    private void completed(Task before, Task after, @Nullable RequestDetails request) {
        if (CorrectionKind.of(after).isPresent()
                && CorrectionTasks.correctedVersion(before).isEmpty()) {
            CorrectionTasks.correctedVersion(after)
                    .ifPresent(version -> note(
                            Fault.CORRECTED,
                            after.getFocus().getReference(),
                            version - 1,
                            ConcernedPatients.of(after),
                            after.getOwner().getReferenceElement().getIdPart(),
                            request));
        }
    }

    private static List<String> patientsOf(Resource before, Resource after) {
        return before instanceof Patient earlier && after instanceof Patient later
                ? JoinedRecords.concernedBy(earlier, later)
                : ConcernedPatients.of(after);
    }

    private void note(
            Fault fault,
            String record,
            long version,
            List<String> patients,
            @Nullable String facility,
            @Nullable RequestDetails request) {
        if (patients.isEmpty()) {
            return;
        }
        String corrector = Callers.of(request)
                .flatMap(caller -> Reader.of(caller.fhirUser(), caller.role(), caller.facility(), caller.clientId()))
                .map(Reader::who)
                .orElse(null);
        recalls.add(new Recall(record, version, fault, patients, facility, corrector, clock.instant()));
    }

    private static long versionOf(Resource stored) {
        String version = stored.getIdElement().getVersionIdPart();
        return Long.parseLong(version == null ? stored.getMeta().getVersionId() : version);
    }
}
