package org.delhihims.server.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which records belong to a resident, and by which of their elements.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">FHIR: the Patient compartment</a>
 */
final class PatientCompartment {

    private final FhirContext fhir;
    private final ISearchParamRegistry parameters;

    PatientCompartment(FhirContext fhir, ISearchParamRegistry parameters) {
        this.fhir = fhir;
        this.parameters = parameters;
    }

    boolean contains(String type) {
        return type.equals("Patient") || !pathsOf(type).isEmpty();
    }

    /** The paths as HAPI writes them beside each reference. */
    List<String> pathsOf(String type) {
        return fhir.getResourceDefinition(type).getSearchParamsForCompartmentName("Patient").stream()
                .map(standard ->
                        parameters.getActiveSearchParam(type, standard.getName(), SearchParamLookupContextEnum.ALL))
                .filter(Objects::nonNull)
                .map(RuntimeSearchParam::getPath)
                .flatMap(path -> Arrays.stream(path.split("\\|", -1)))
                .map(String::strip)
                .filter(path -> path.startsWith(type + "."))
                .distinct()
                .toList();
    }
}
