package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.consent.ConsentRegister;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of patients and matters to who may see their records. The server looks it up in its own name. */
final class PatientFiles {

    /** Who acts for an adult by law; the codes of HL7's RoleCode. */
    private static final Set<String> LEGAL_GUARDIANS =
            Set.of("GUARD", "POWATT", "HPOWATT", "DPOWATT", "SPOWATT", "RESPRSN");

    private final RelationshipRegister relationships;
    private final ConsentRegister consents;
    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<RelatedPerson> relatives;
    private final JdbcClient database;
    private final Clock clock;

    PatientFiles(
            RelationshipRegister relationships,
            ConsentRegister consents,
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<RelatedPerson> relatives,
            JdbcClient database,
            Clock clock) {
        this.relationships = relationships;
        this.consents = consents;
        this.patients = patients;
        this.relatives = relatives;
        this.database = database;
        this.clock = clock;
    }

    RelationshipRegister relationships() {
        return relationships;
    }

    ConsentRegister consents() {
        return consents;
    }

    AbuseEpisodes abuse() {
        return new AbuseEpisodes(database);
    }

    /** Whether any record of the patient has ever had a label. */
    boolean hasLabelled(String patient) {
        return database.sql("select exists (select from hims.labelled_patient where patient_id = ?)")
                .param(patient)
                .query(Boolean.class)
                .single();
    }

    /** Whether a record leads to another, through however many merges. */
    boolean hasGivenWayTo(String patient, String living) {
        return !patient.equals(living)
                && database.sql("select hims.living_record(?) = ?")
                        .params(patient, living)
                        .query(Boolean.class)
                        .single();
    }

    Ward ward(String patient) {
        try {
            Patient person = patients.read(new IdType("Patient", patient), new SystemRequestDetails());
            int age = Ward.age(person.getBirthDateElement(), LocalDate.now(clock));
            Ward child = new Ward(age, false);
            return child.isInCare() ? child : new Ward(age, hasLegalGuardian(patient));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return new Ward(Integer.MAX_VALUE, false);
        }
    }

    private boolean hasLegalGuardian(String patient) {
        SearchParameterMap ofPatient =
                SearchParameterMap.newSynchronous().add("patient", new ReferenceParam("Patient/" + patient));
        return relatives.searchForResources(ofPatient, new SystemRequestDetails()).stream()
                .filter(this::isInForce)
                .flatMap(relative -> relative.getRelationship().stream())
                .flatMap(relationship -> relationship.getCoding().stream())
                .anyMatch(code -> LEGAL_GUARDIANS.contains(code.getCode()));
    }

    private boolean isInForce(RelatedPerson relative) {
        Date end = relative.getPeriod().getEnd();
        return (!relative.hasActive() || relative.getActive())
                && (end == null || end.toInstant().isAfter(clock.instant()));
    }
}
