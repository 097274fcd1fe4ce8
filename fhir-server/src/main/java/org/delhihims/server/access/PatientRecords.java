package org.delhihims.server.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whose record a resource is part of: the patient it is about. Whoever has performed, recorded or received it is not; HL7's
 * Patient compartment counts them too, and would let a patient write into the record of another.
 */
final class PatientRecords {

    /** What is about no patient, and open to every resident. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "Organization",
            "Location",
            "HealthcareService",
            "Practitioner",
            "PractitionerRole",
            "Schedule",
            "Slot",
            "Endpoint",
            "Medication",
            "CodeSystem",
            "ValueSet",
            "ConceptMap",
            "NamingSystem",
            "Questionnaire",
            "StructureDefinition",
            "SearchParameter",
            "OperationDefinition",
            "CapabilityStatement");

    private static final List<String> ABOUT = List.of("patient", "subject", "beneficiary");

    private final FhirContext fhir;
    private final ISearchParamRegistry parameters;

    PatientRecords(FhirContext fhir, ISearchParamRegistry parameters) {
        this.fhir = fhir;
        this.parameters = parameters;
    }

    boolean isAboutNobody(String type) {
        return ABOUT_NOBODY.contains(type);
    }

    /** The search parameter that tells whom a resource of this type is about; none for a type that is about nobody. */
    Optional<String> parameterOf(String type) {
        return ABOUT.stream().filter(name -> find(type, name).isPresent()).findFirst();
    }

    /** Whether a resource is part of this patient's record. */
    boolean isOf(String patientId, Resource resource) {
        if (resource.fhirType().equals("Patient")) {
            return patientId.equals(resource.getIdElement().getIdPart());
        }
        return parameterOf(resource.fhirType()).flatMap(name -> find(resource.fhirType(), name)).stream()
                .flatMap(parameter -> references(resource, parameter))
                .anyMatch(reference -> refersTo(reference, patientId));
    }

    private Optional<RuntimeSearchParam> find(String type, String name) {
        return Optional.ofNullable(parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.ALL));
    }

    private Stream<IBaseReference> references(Resource resource, RuntimeSearchParam parameter) {
        return Arrays.stream(parameter.getPath().split("\\|", -1))
                .map(path -> path.replaceAll("\\.where\\(.*\\)", "").strip())
                .filter(path -> path.startsWith(resource.fhirType() + "."))
                .flatMap(path -> fhir.newTerser().getValues(resource, path, IBaseReference.class).stream());
    }

    private static boolean refersTo(IBaseReference reference, String patientId) {
        return "Patient".equals(reference.getReferenceElement().getResourceType())
                && patientId.equals(reference.getReferenceElement().getIdPart());
    }
}
