package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.delhihims.credential.EmergencyData;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** What a stranger needs to know in an emergency, read in the name of whoever wants it on the card. */
final class EmergencyFacts {

    private static final String LOINC = "http://loinc.org";
    private static final String BLOOD_GROUP = "882-1";

    private final IFhirResourceDao<Observation> observations;
    private final IFhirResourceDao<AllergyIntolerance> allergies;

    EmergencyFacts(IFhirResourceDao<Observation> observations, IFhirResourceDao<AllergyIntolerance> allergies) {
        this.observations = observations;
        this.allergies = allergies;
    }

    EmergencyData of(Patient resident, RequestDetails request) {
        String patient = "Patient/" + resident.getIdElement().getIdPart();
        return EmergencyData.of(bloodGroup(patient, request), allergies(patient, request), phone(resident));
    }

    private @Nullable Observation bloodGroup(String patient, RequestDetails request) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                        Observation.SP_PATIENT, new ReferenceParam(patient))
                .add(Observation.SP_CODE, new TokenParam(LOINC, BLOOD_GROUP));
        asked.setSort(new SortSpec(Observation.SP_DATE, SortOrderEnum.DESC));
        return observations.search(asked, request).getAllResources().stream()
                .map(Observation.class::cast)
                .filter(one -> one.hasValue())
                .findFirst()
                .orElse(null);
    }

    private List<AllergyIntolerance> allergies(String patient, RequestDetails request) {
        SearchParameterMap asked =
                SearchParameterMap.newSynchronous(AllergyIntolerance.SP_PATIENT, new ReferenceParam(patient));
        return allergies.search(asked, request).getAllResources().stream()
                .map(AllergyIntolerance.class::cast)
                .toList();
    }

    private static @Nullable String phone(Patient resident) {
        return resident.getContact().stream()
                .flatMap(contact -> contact.getTelecom().stream())
                .filter(telecom -> telecom.getSystem() == ContactPointSystem.PHONE)
                .map(ContactPoint::getValue)
                .findFirst()
                .orElse(null);
    }
}
