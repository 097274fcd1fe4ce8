package org.delhihims.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;

/**
 * What people may say of themselves: how they are reached, where they live, which language they speak, whom to call. Never the name, the
 * birth date or the sex. What was known before is kept and marked old.
 */
final class SelfDeclared {

    private static final Set<String> ELEMENTS = Set.of("telecom", "address", "communication", "contact");

    private SelfDeclared() {}

    static boolean isDeclarable(String element) {
        return ELEMENTS.contains(element);
    }

    /** Adds the element to the patient in the place of what it supersedes. */
    static void declare(Patient patient, Base element) {
        if (element instanceof ContactPoint point) {
            patient.getTelecom().stream()
                    .filter(before -> before.getSystem() == point.getSystem())
                    .filter(before -> !before.hasUse() || before.getUse() == point.getUse())
                    .forEach(before -> before.setUse(ContactPointUse.OLD));
            patient.getTelecom().add(0, point);
        } else if (element instanceof Address address) {
            patient.getAddress().stream()
                    .filter(before -> !before.hasUse() || before.getUse() == address.getUse())
                    .forEach(before -> before.setUse(AddressUse.OLD));
            patient.getAddress().add(0, address);
        } else if (element instanceof PatientCommunicationComponent spoken) {
            prefer(patient, spoken);
        } else if (element instanceof ContactComponent contact) {
            List<ContactComponent> others = patient.getContact().stream()
                    .filter(before -> !isAlike(before, contact))
                    .toList();
            patient.setContact(new ArrayList<>(others));
            patient.getContact().add(0, contact);
        }
    }

    private static void prefer(Patient patient, PatientCommunicationComponent spoken) {
        String code = spoken.getLanguage().getCodingFirstRep().getCode();
        patient.getCommunication()
                .removeIf(before -> before.getLanguage().getCoding().stream()
                        .anyMatch(coding -> code != null && code.equals(coding.getCode())));
        patient.getCommunication().stream()
                .filter(PatientCommunicationComponent::hasPreferred)
                .forEach(before -> before.setPreferred(false));
        patient.getCommunication().add(0, spoken.setPreferred(true));
    }

    /** Both have the same relationship: there is one to call in an emergency. */
    private static boolean isAlike(ContactComponent one, ContactComponent other) {
        String code = other.getRelationshipFirstRep().getCodingFirstRep().getCode();
        return code != null
                && one.getRelationship().stream()
                        .flatMap(relationship -> relationship.getCoding().stream())
                        .anyMatch(coding -> code.equals(coding.getCode()));
    }
}
