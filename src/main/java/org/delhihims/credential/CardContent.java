package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.delhihims.kernel.SnomedCt;
import org.delhihims.kernel.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a card says, for the eyes of whoever has its holder before him.
 *
 * @param cardNumber none on a card of an issuer who has other numbers
 * @param names one in each script
 * @param gender FHIR's code
 * @param birthDate as precise as it is known: year, month or day
 * @param bloodGroup as people say it, such as B+, or the code where it is not known
 * @param allergies the severe ones: the text, or the code where there is none
 */
public record CardContent(
        @Nullable String cardNumber,
        List<String> names,
        @Nullable String gender,
        @Nullable String birthDate,
        @Nullable String bloodGroup,
        List<String> allergies,
        @Nullable String emergencyPhone) {

    private static final Map<String, String> BLOOD_GROUPS = Table.rowsOf(CardContent.class, "blood-groups.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), row -> row.text("group")));

    public CardContent {
        names = List.copyOf(names);
        allergies = List.copyOf(allergies);
    }

    /** By the Bundle of a card, which must have one Patient. */
    static CardContent of(JsonNode bundle) throws Malformed {
        List<JsonNode> patients = resources(bundle, "Patient").toList();
        if (patients.size() != 1) {
            throw new Malformed("not one Patient");
        }
        JsonNode patient = patients.get(0);
        return new CardContent(
                cardNumberOf(patient),
                stream(patient.path("name"))
                        .map(CardContent::nameOf)
                        .filter(name -> !name.isBlank())
                        .toList(),
                text(patient.path("gender")),
                text(patient.path("birthDate")),
                resources(bundle, "Observation")
                        .filter(CardContent::isBloodGroup)
                        .map(observation -> conceptOf(observation.path("valueCodeableConcept")))
                        .findFirst()
                        .orElse(null),
                resources(bundle, "AllergyIntolerance")
                        .map(allergy -> conceptOf(allergy.path("code")))
                        .toList(),
                phoneOf(patient));
    }

    private static @Nullable String cardNumberOf(JsonNode patient) {
        return stream(patient.path("identifier"))
                .filter(identifier -> HealthCardPayload.CARD_NUMBER.equals(
                        identifier.path("system").asText()))
                .map(identifier -> identifier.path("value").asText())
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(JsonNode name) {
        if (name.hasNonNull("text")) {
            return name.path("text").asText();
        }
        List<String> parts = new ArrayList<>();
        name.path("given").forEach(given -> parts.add(given.asText()));
        if (name.hasNonNull("family")) {
            parts.add(name.path("family").asText());
        }
        return String.join(" ", parts);
    }

    private static boolean isBloodGroup(JsonNode observation) {
        return stream(observation.path("code").path("coding"))
                .anyMatch(coding -> EmergencyData.LOINC.equals(
                                coding.path("system").asText())
                        && EmergencyData.BLOOD_GROUP.equals(coding.path("code").asText()));
    }

    private static String conceptOf(JsonNode concept) {
        if (concept.hasNonNull("text")) {
            return concept.path("text").asText();
        }
        String system = concept.path("coding").path(0).path("system").asText();
        String code = concept.path("coding").path(0).path("code").asText();
        String group = SnomedCt.SYSTEM.equals(system) ? BLOOD_GROUPS.get(code) : null;
        return group != null ? group : code + " (" + system + ")";
    }

    private static @Nullable String phoneOf(JsonNode patient) {
        return stream(patient.path("contact"))
                .flatMap(contact -> stream(contact.path("telecom")))
                .map(phone -> phone.path("value").asText())
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> resources(JsonNode bundle, String type) {
        return stream(bundle.path("entry"))
                .map(entry -> entry.path("resource"))
                .filter(resource -> type.equals(resource.path("resourceType").asText()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    /** It is about a person, so it is kept out of logs. */
    @Override
    public String toString() {
        return "CardContent[…]";
    }
}
