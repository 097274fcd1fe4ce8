package org.delhihims.server.smart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a hospital's system has open when it starts an app: for which user, and on whom. */
record LaunchRequest(
        @JsonProperty("client_id") @Nullable String clientId,
        @Nullable String user,
        @Nullable String patient,
        @Nullable String encounter,
        @Nullable String intent,
        @JsonProperty("need_patient_banner") @Nullable Boolean needPatientBanner,
        @Nullable List<Map<String, Object>> fhirContext) {

    private static final String ID = "[A-Za-z0-9.-]{1,64}";
    private static final int LONGEST = 200;

    /** What is wrong with it, if anything. */
    Optional<String> fault() {
        if (clientId == null || user == null || !user.matches("(Practitioner|PractitionerRole)/" + ID)) {
            return Optional.of("client_id and user, such as Practitioner/a, are needed.");
        }
        if ((patient != null && !patient.matches(ID)) || (encounter != null && !encounter.matches(ID))) {
            return Optional.of("patient and encounter are ids.");
        }
        if (encounter != null && patient == null) {
            return Optional.of("An encounter has its patient beside it.");
        }
        if (intent != null && intent.length() > LONGEST) {
            return Optional.of("intent is too long.");
        }
        boolean isContext = fhirContext == null || fhirContext.stream().allMatch(LaunchRequest::isContext);
        return isContext
                ? Optional.empty()
                : Optional.of("An item of fhirContext has a reference, canonical or identifier; a Patient or Encounter"
                        + " stands there only in a role other than launch.");
    }

    private static boolean isContext(Map<String, Object> item) {
        boolean hasRole = item.containsKey("role");
        boolean isRole = item.get("role") instanceof String role && !role.isBlank();
        if (hasRole && !isRole) {
            return false;
        }
        if (item.get("reference") instanceof String reference) {
            boolean isLaunched = reference.startsWith("Patient/") || reference.startsWith("Encounter/");
            boolean isOtherRole = isRole && !"launch".equals(item.get("role"));
            return reference.matches("[A-Z][A-Za-z]+/" + ID) && (!isLaunched || isOtherRole);
        }
        return item.get("canonical") instanceof String || item.get("identifier") instanceof Map;
    }

    LaunchContext context() {
        return new LaunchContext(patient, encounter, intent, needPatientBanner, fhirContext);
    }
}
