package org.delhihims.credential;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;

/**
 * What a card's QR says of its holder, as a FHIR Bundle that holds nothing beyond it: no id, meta, narrative or display.
 * Never on a card are the ABHA and the Aadhaar number, the address, diagnoses and a photo ({@code security.md} 5.1).
 */
public final class HealthCardPayload {

    static final String CARD_NUMBER = Canonicals.identifierSystem("health-card");

    private static final String RESIDENT = "resource:0";
    private static final String EMERGENCY_CONTACT = "http://terminology.hl7.org/CodeSystem/v2-0131";
    private static final String CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

    private final ObjectNode bundle = StrictJson.MAPPER.createObjectNode();
    private final ArrayNode entries;

    private HealthCardPayload(ObjectNode resident) {
        entries = bundle.put("resourceType", "Bundle").put("type", "collection").putArray("entry");
        add(resident);
    }

    /** The front: card number, names, gender, and the birth date as precisely as it is known. */
    public static HealthCardPayload front(Patient resident) {
        return new HealthCardPayload(json(resident));
    }

    /** The back, which a resident may refuse: the front, and what helps in an emergency. */
    public static HealthCardPayload back(Patient resident, EmergencyData emergency) {
        ObjectNode patient = json(resident);
        if (emergency.phone() != null) {
            ObjectNode contact = patient.putArray("contact").addObject();
            contact.putArray("relationship")
                    .addObject()
                    .putArray("coding")
                    .addObject()
                    .put("system", EMERGENCY_CONTACT)
                    .put("code", "C");
            contact.putArray("telecom").addObject().put("system", "phone").put("value", emergency.phone());
        }
        HealthCardPayload payload = new HealthCardPayload(patient);
        if (emergency.bloodGroup() != null) {
            payload.add(bloodGroup(emergency.bloodGroup()));
        }
        emergency.allergies().forEach(allergen -> payload.add(allergy(allergen)));
        return payload;
    }

    /** The bundle as FHIR JSON without blanks. */
    public String json() {
        return StrictJson.write(bundle);
    }

    ObjectNode bundle() {
        return bundle;
    }

    private void add(ObjectNode resource) {
        entries.addObject().put("fullUrl", "resource:" + (entries.size() - 1)).set("resource", resource);
    }

    private static ObjectNode json(Patient resident) {
        ObjectNode json = resource("Patient");
        json.putArray("identifier").addObject().put("system", CARD_NUMBER).put("value", numberOf(resident));
        ArrayNode names = CardNames.json(resident.getName());
        if (names.isEmpty()) {
            throw new Refusal(RULE, CredentialSentences.NO_NAME, "Patient.name");
        }
        json.set("name", names);
        if (resident.hasGender()) {
            json.put("gender", resident.getGender().toCode());
        }
        if (resident.hasBirthDate()) {
            json.put("birthDate", resident.getBirthDateElement().getValueAsString());
        }
        return json;
    }

    private static String numberOf(Patient resident) {
        List<String> current = resident.getIdentifier().stream()
                .filter(identifier -> CARD_NUMBER.equals(identifier.getSystem()) && identifier.hasValue())
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                .map(Identifier::getValue)
                .toList();
        if (current.size() != 1) {
            throw new Refusal(RULE, CredentialSentences.ONE_CARD_NUMBER, "Patient.identifier");
        }
        return current.get(0);
    }

    private static ObjectNode bloodGroup(CodeableConcept group) {
        ObjectNode json = resource("Observation").put("status", "final");
        json.set(
                "code",
                concept(new CodeableConcept()
                        .addCoding(new Coding(EmergencyData.LOINC, EmergencyData.BLOOD_GROUP, null))));
        json.putObject("subject").put("reference", RESIDENT);
        return json.set("valueCodeableConcept", concept(group));
    }

    private static ObjectNode allergy(CodeableConcept allergen) {
        ObjectNode json = resource("AllergyIntolerance");
        // FHIR asks for it of every allergy that holds (ait-1).
        json.set(
                "clinicalStatus",
                concept(new CodeableConcept().addCoding(new Coding(CLINICAL_STATUS, "active", null))));
        json.put("criticality", "high");
        json.set("code", concept(allergen));
        json.putObject("patient").put("reference", RESIDENT);
        return json;
    }

    private static ObjectNode resource(String type) {
        return StrictJson.MAPPER.createObjectNode().put("resourceType", type);
    }

    /** Its first code; its text only where it has no code, for then there is nothing else that says what it is. */
    private static ObjectNode concept(CodeableConcept concept) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .findFirst()
                .ifPresentOrElse(
                        coding -> json.putArray("coding")
                                .addObject()
                                .put("system", coding.getSystem())
                                .put("code", coding.getCode()),
                        () -> json.put("text", concept.getText()));
        return json;
    }
}
