package org.delhihims.server.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an app is launched on.
 *
 * @param patient id of the Patient, {@code encounter} id of the Encounter
 * @param intent what the user wants to do with the app
 * @param needPatientBanner whether the app must show whose record it is, since nothing around it does
 * @param fhirContext other resources in view, as SMART App Launch 2.2 gives their form
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART: launch context</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchContext(
        @Nullable String patient,
        @Nullable String encounter,
        @Nullable String intent,
        @Nullable Boolean needPatientBanner,
        @Nullable List<Map<String, Object>> fhirContext) {

    static final LaunchContext NONE = new LaunchContext(null, null, null, null, null);

    LaunchContext {
        fhirContext = fhirContext == null ? null : List.copyOf(fhirContext);
    }

    static LaunchContext of(@Nullable String patient, @Nullable String encounter) {
        return new LaunchContext(patient, encounter, null, null, null);
    }

    /** Whether it says all that these scopes ask for. */
    boolean answers(LaunchNeeds needs) {
        return (!needs.patient() || patient != null) && (!needs.encounter() || encounter != null);
    }
}
