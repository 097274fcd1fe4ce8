package org.delhihims.questionnaire;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Type;

/** One element of a Patient, such as a phone, put together from the answers of a group. */
final class PatientElement {

    private static final String OF_PATIENT = "Patient.";

    private final String name;
    private final Base element;

    PatientElement(String name) {
        this.name = name;
        this.element = new Patient().addChild(name);
    }

    /** The name of the element that a path leads into, such as {@code telecom} for {@code Patient.telecom.value}. */
    static String nameIn(String path) {
        return path.replaceFirst("^" + OF_PATIENT, "").replaceFirst("\\..*", "");
    }

    Base element() {
        return element;
    }

    void set(String path, Type value) {
        String[] names = path.substring((OF_PATIENT + name + ".").length()).split("\\.", -1);
        Base at = element;
        for (int i = 0; i < names.length - 1; i++) {
            at = child(at, names[i]);
        }
        String last = names[names.length - 1];
        Property property = at.getNamedProperty(last);
        boolean isConcept = property != null && property.getTypeCode().equals("CodeableConcept");
        at.setProperty(
                last, isConcept && value instanceof Coding code ? new CodeableConcept(code.copy()) : value.copy());
    }

    private static Base child(Base parent, String name) {
        Property property = parent.getNamedProperty(name);
        List<Base> there = property == null ? List.of() : property.getValues();
        return there.isEmpty() ? parent.addChild(name) : there.get(there.size() - 1);
    }
}
