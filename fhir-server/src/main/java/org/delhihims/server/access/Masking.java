package org.delhihims.server.access;

import java.util.Set;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * The masked view of a record: what is needed to find and to call a patient, and to plan a ward ({@code security.md} 4.3,
 * column marks m). Of numbers the last four digits are left.
 */
final class Masking {

    /** What a masked Patient may be searched by: what is shown of it, or must be named exactly. */
    static final Set<String> SEARCHED_BY = Set.of(
            "_id",
            "_tag",
            "_lastUpdated",
            "identifier",
            "name",
            "family",
            "given",
            "gender",
            "birthdate",
            "phone",
            "active",
            "organization");

    private static final String OBSERVATION_VALUE = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private static final int SHOWN_DIGITS = 4;
    private static final int LENGTH_OF_YEAR = 4;

    private Masking() {}

    /** Takes away from the record what is masked, and marks it. HAPI knows records again by the object, so it stays the same. */
    static void mask(Resource record) {
        if (record instanceof Patient patient) {
            maskPatient(patient);
            mark(patient);
        } else if (record instanceof Encounter visit) {
            maskVisit(visit);
            mark(visit);
        }
    }

    static boolean isMasked(Resource record) {
        return record.getMeta().getSecurity(OBSERVATION_VALUE, "MASKED") != null;
    }

    private static void maskPatient(Patient patient) {
        patient.getIdentifier().removeIf(identifier -> !identifier.hasValue());
        patient.getIdentifier().forEach(identifier -> identifier.setValue(lastOf(identifier.getValue())));
        patient.getTelecom().removeIf(point -> !point.hasValue());
        patient.getTelecom().forEach(point -> point.setValue(lastOf(point.getValue())));
        patient.setAddress(patient.getAddress().stream()
                .filter(Address::hasDistrict)
                .map(address -> new Address().setDistrict(address.getDistrict()))
                .toList());
        if (patient.hasBirthDate()) {
            String year = patient.getBirthDateElement().getValueAsString().substring(0, LENGTH_OF_YEAR);
            patient.getBirthDateElement().setValueAsString(year);
        }
        patient.setContact(null);
        patient.setLink(null);
        patient.setCommunication(null);
        patient.setPhoto(null);
        patient.setMaritalStatus(null);
        patient.setMultipleBirth(null);
        patient.setGeneralPractitioner(null);
        patient.setManagingOrganization(null);
        withoutText(patient);
    }

    private static void maskVisit(Encounter visit) {
        visit.setReasonCode(null);
        visit.setReasonReference(null);
        visit.setDiagnosis(null);
        withoutText(visit);
    }

    private static void withoutText(DomainResource record) {
        record.setText(null);
        record.setContained(null);
        record.setExtension(null);
    }

    private static String lastOf(String number) {
        int from = Math.max(0, number.length() - SHOWN_DIGITS);
        return "•".repeat(from) + number.substring(from);
    }

    private static void mark(Resource part) {
        part.getMeta().addSecurity(OBSERVATION_VALUE, "MASKED", null);
        part.getMeta().addTag(OBSERVATION_VALUE, "SUBSETTED", null);
    }
}
