package org.delhihims.server.access;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
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

    private static final int SHOWN_DIGITS = 4;
    private static final int LENGTH_OF_YEAR = 4;

    private Masking() {}

    /** A copy of the record, marked as a part of it; the record itself where there is nothing to mask. */
    static Resource of(Resource record) {
        if (record instanceof Patient patient) {
            return marked(ofPatient(patient));
        }
        return record instanceof Encounter visit ? marked(ofVisit(visit)) : record;
    }

    private static Patient ofPatient(Patient whole) {
        Patient part = new Patient();
        part.setId(whole.getIdElement());
        part.setMeta(whole.getMeta().copy());
        part.setActiveElement(whole.getActiveElement());
        part.setGenderElement(whole.getGenderElement());
        whole.getName().forEach(name -> part.addName(name.copy()));
        whole.getIdentifier().stream()
                .filter(identifier -> identifier.hasValue())
                .forEach(identifier -> part.addIdentifier()
                        .setSystem(identifier.getSystem())
                        .setUse(identifier.getUse())
                        .setValue(lastOf(identifier.getValue())));
        if (whole.hasBirthDate()) {
            part.getBirthDateElement()
                    .setValueAsString(
                            whole.getBirthDateElement().getValueAsString().substring(0, LENGTH_OF_YEAR));
        }
        whole.getTelecom().stream()
                .filter(ContactPoint::hasValue)
                .forEach(point -> part.addTelecom().setSystem(point.getSystem()).setValue(lastOf(point.getValue())));
        whole.getAddress().stream()
                .filter(Address::hasDistrict)
                .forEach(address -> part.addAddress().setDistrict(address.getDistrict()));
        part.setDeceased(whole.getDeceased());
        return part;
    }

    private static Encounter ofVisit(Encounter whole) {
        Encounter part = whole.copy();
        part.setReasonCode(null);
        part.setReasonReference(null);
        part.setDiagnosis(null);
        part.setText(null);
        part.setContained(List.of());
        return part;
    }

    private static String lastOf(String number) {
        int from = Math.max(0, number.length() - SHOWN_DIGITS);
        return "•".repeat(from) + number.substring(from);
    }

    private static Resource marked(Resource part) {
        part.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "MASKED", null);
        Coding subsetted = new Coding("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED", null);
        part.getMeta().addTag(subsetted);
        return part;
    }
}
