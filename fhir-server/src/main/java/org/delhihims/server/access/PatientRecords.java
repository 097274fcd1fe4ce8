package org.delhihims.server.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IIdType;
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
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

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

    /** The ids of the Patients that a resource is about. */
    Set<String> of(Resource resource) {
        if (resource.fhirType().equals("Patient")) {
            String id = resource.getIdElement().getIdPart();
            return id == null ? Set.of() : Set.of(id);
        }
        return paths.computeIfAbsent(resource.fhirType(), this::pathsOf).stream()
                .flatMap(path -> fhir.newTerser().getValues(resource, path, IBaseReference.class).stream())
                .map(IBaseReference::getReferenceElement)
                .filter(reference -> "Patient".equals(reference.getResourceType()) && reference.hasIdPart())
                .map(IIdType::getIdPart)
                .collect(Collectors.toSet());
    }

    /** Whether a resource is part of this patient's record. */
    boolean isOf(String patientId, Resource resource) {
        return of(resource).contains(patientId);
    }

    private List<String> pathsOf(String type) {
        return parameterOf(type).flatMap(name -> find(type, name)).stream()
                .flatMap(parameter -> Arrays.stream(parameter.getPath().split("\\|", -1)))
                .map(path -> path.replaceAll("\\.where\\(.*\\)", "").strip())
                .filter(path -> path.startsWith(type + "."))
                .toList();
    }

    private Optional<RuntimeSearchParam> find(String type, String name) {
        return Optional.ofNullable(parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.ALL));
    }
}
