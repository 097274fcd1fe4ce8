package org.delhihims.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * What this server does, as the Delhi guide writes it down in its CapabilityStatement. The server is built from it:
 * the types it serves, the interactions and operations it allows, the search parameters it indexes.
 */
public final class Guide {

    public static final String STATEMENT = Canonicals.BASE + "/CapabilityStatement/delhi-hims-server";
    public static final String IMPLEMENTATION_GUIDE = Canonicals.BASE + "/ImplementationGuide/delhihims";

    private final CapabilityStatement statement;
    private final List<SearchParameter> searchParameters;
    private final Map<String, CapabilityStatementRestResourceComponent> types;
    private final Map<String, Set<SearchParamType>> parameterTypes;

    public Guide(FhirPackages packages) {
        statement = packages.resource(CapabilityStatement.class, STATEMENT)
                .orElseThrow(() -> new IllegalStateException("no " + STATEMENT + " in the FHIR packages"));
        types = rest().getResource().stream()
                .collect(Collectors.toMap(CapabilityStatementRestResourceComponent::getType, Function.identity()));
        parameterTypes = rest().getResource().stream()
                .flatMap(type -> type.getSearchParam().stream())
                .collect(Collectors.groupingBy(
                        CapabilityStatementRestResourceSearchParamComponent::getName,
                        Collectors.mapping(
                                CapabilityStatementRestResourceSearchParamComponent::getType, Collectors.toSet())));
        searchParameters = searchParametersOf(packages);
    }

    public CapabilityStatement statement() {
        return statement.copy();
    }

    public Set<String> types() {
        return types.keySet();
    }

    public List<SearchParameter> searchParameters() {
        return searchParameters;
    }

    public boolean allows(String type, TypeRestfulInteraction interaction) {
        return types.containsKey(type)
                && types.get(type).getInteraction().stream().anyMatch(allowed -> allowed.getCode() == interaction);
    }

    /** The names of the search parameters of a type, without those that every type has. */
    public Set<String> searchedBy(String type) {
        return !types.containsKey(type)
                ? Set.of()
                : types.get(type).getSearchParam().stream()
                        .map(CapabilityStatementRestResourceSearchParamComponent::getName)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a search parameter of this name is of this kind on any type that has it. */
    public boolean isAnywhere(SearchParamType kind, String parameter) {
        return parameterTypes.getOrDefault(parameter, Set.of()).contains(kind);
    }

    /** Whether a search parameter of this name is of this kind on every type that has it. */
    public boolean isEverywhere(SearchParamType kind, String parameter) {
        return Set.of(kind).equals(parameterTypes.get(parameter));
    }

    /** Whether an operation, named without its dollar sign, is offered on a type, or on the system when type is empty. */
    public boolean offers(String type, String operation) {
        boolean onSystem = rest().getOperation().stream()
                .anyMatch(offered -> offered.getName().equals(operation));
        boolean onType = types.containsKey(type)
                && types.get(type).getOperation().stream()
                        .anyMatch(offered -> offered.getName().equals(operation));
        return type.isEmpty() ? onSystem : onType;
    }

    private CapabilityStatementRestComponent rest() {
        return statement.getRestFirstRep();
    }

    private List<SearchParameter> searchParametersOf(FhirPackages packages) {
        List<SearchParameter> standard =
                FhirContext.forR4Cached().getValidationSupport().fetchAllSearchParameters();
        Map<String, SearchParameter> known = new HashMap<>();
        standard.forEach(parameter -> known.put(parameter.getUrl(), parameter));
        packages.resources(SearchParameter.class).forEach(parameter -> known.put(parameter.getUrl(), parameter));

        Set<String> wanted = new LinkedHashSet<>();
        rest().getResource()
                .forEach(type -> type.getSearchParam().forEach(parameter -> wanted.add(parameter.getDefinition())));
        rest().getSearchParam().forEach(parameter -> wanted.add(parameter.getDefinition()));

        List<SearchParameter> found = new ArrayList<>();
        for (String url : wanted) {
            SearchParameter parameter = known.get(url);
            if (parameter == null) {
                throw new IllegalStateException(
                        "the guide names the search parameter " + url + ", which nobody defines");
            }
            // HL7 published many of its parameters as drafts; named in the guide, they are in use here.
            found.add(parameter.copy().setStatus(PublicationStatus.ACTIVE));
        }
        return List.copyOf(found);
    }
}
