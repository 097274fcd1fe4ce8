package org.delhihims.server.questionnaire;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.questionnaire.KnownRecords;
import org.delhihims.server.access.SeenPatients;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the state holds of a person as one caller sees it: every read is made in the caller's name, and held to the whole view. */
final class CallersRecords implements KnownRecords {

    /** Of each kind, the newest. */
    private static final int MOST = 100;

    private static final Set<ObservationStatus> HOLDING =
            Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);
    private static final Set<EncounterStatus> NO_VISIT =
            Set.of(EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR);

    private final Patient patient;
    private final @Nullable Encounter visit;
    private final DaoRegistry records;
    private final SeenPatients seen;
    private final RequestDetails caller;

    CallersRecords(
            Patient patient, @Nullable Encounter visit, DaoRegistry records, SeenPatients seen, RequestDetails caller) {
        this.patient = patient;
        this.visit = visit;
        this.records = records;
        this.seen = seen;
        this.caller = caller;
    }

    @Override
    public Patient patient() {
        return patient;
    }

    @Override
    public Optional<Encounter> visit() {
        return visit != null
                ? Optional.of(visit)
                : find("Encounter", ofPatient().setSort(new SortSpec("date", SortOrderEnum.DESC)))
                        .map(Encounter.class::cast)
                        .filter(encounter -> !NO_VISIT.contains(encounter.getStatus()))
                        .findFirst();
    }

    @Override
    public List<Resource> about(String type) {
        return records.isResourceTypeSupported(type)
                ? find(type, ofPatient().setSort(new SortSpec("_lastUpdated", SortOrderEnum.DESC)))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Observation> latest(List<Coding> codes, Instant since) {
        TokenOrListParam any = new TokenOrListParam();
        codes.forEach(code -> any.add(new TokenParam(code.getSystem(), code.getCode())));
        SearchParameterMap asked = ofPatient().setSort(new SortSpec("date", SortOrderEnum.DESC));
        asked.add("code", any);
        if (since.isAfter(Instant.EPOCH)) {
            asked.add("date", new DateParam(ParamPrefixEnum.GREATERTHAN_OR_EQUALS, Date.from(since)));
        }
        return find("Observation", asked)
                .map(Observation.class::cast)
                .filter(observation -> HOLDING.contains(observation.getStatus()) && observation.hasValue())
                .findFirst();
    }

    private SearchParameterMap ofPatient() {
        return SearchParameterMap.newSynchronous(
                "patient",
                new ReferenceParam("Patient/" + patient.getIdElement().getIdPart()));
    }

    private Stream<Resource> find(String type, SearchParameterMap asked) {
        asked.setLoadSynchronousUpTo(MOST);
        return records.getResourceDao(type).search(asked, caller).getAllResources().stream()
                .map(Resource.class::cast)
                .filter(record -> seen.isWhole(record, caller));
    }
}
