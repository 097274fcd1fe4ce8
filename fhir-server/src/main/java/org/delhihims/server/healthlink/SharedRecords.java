package org.delhihims.server.healthlink;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.summary.SharedSummary;
import org.delhihims.summary.SummarySection;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Writes the summary of a record as its resident, or who acts for him, sees it at this moment. */
final class SharedRecords {

    /** Of each kind, the newest. */
    private static final int MOST = 100;

    private final DaoRegistry records;
    private final SeenPatients seen;
    private final SharedSummary summary;
    private final FhirContext fhir;
    private final Clock clock;

    SharedRecords(DaoRegistry records, SeenPatients seen, SharedSummary summary, FhirContext fhir, Clock clock) {
        this.records = records;
        this.seen = seen;
        this.summary = summary;
        this.fhir = fhir;
        this.clock = clock;
    }

    /** The document in JSON. */
    String of(Patient patient, RequestDetails caller) {
        Map<String, Resource> told = new LinkedHashMap<>();
        for (SummarySection section : SummarySection.values()) {
            for (Resource record : newest(section.type(), patient, caller)) {
                told.put(record.getId(), record);
                medicineOf(record, caller).ifPresent(medicine -> told.put(medicine.getId(), medicine));
            }
        }
        return fhir.newJsonParser().encodeResourceToString(summary.of(patient, told.values(), clock.instant()));
    }

    private List<Resource> newest(String type, Patient patient, RequestDetails caller) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                "patient",
                new ReferenceParam("Patient/" + patient.getIdElement().getIdPart()));
        asked.setSort(new SortSpec("_lastUpdated", SortOrderEnum.DESC));
        asked.setLoadSynchronousUpTo(MOST);
        return records.getResourceDao(type).search(asked, caller).getAllResources().stream()
                .map(Resource.class::cast)
                .filter(record -> seen.isWhole(record, caller))
                .toList();
    }

    private Optional<Resource> medicineOf(Resource record, RequestDetails caller) {
        if (!(record instanceof MedicationRequest prescription) || !prescription.hasMedicationReference()) {
            return Optional.empty();
        }
        IdType id = new IdType(prescription.getMedicationReference().getReference());
        if (!"Medication".equals(id.getResourceType()) || !id.hasIdPart()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (Resource) records.getResourceDao("Medication").read(id.toUnqualifiedVersionless(), caller));
        } catch (BaseServerResponseException notShown) {
            return Optional.empty();
        }
    }
}
