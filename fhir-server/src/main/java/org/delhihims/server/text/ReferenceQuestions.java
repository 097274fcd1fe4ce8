package org.delhihims.server.text;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The references a search asks for, where it names them whole. The index is asked for them too, so that a common word is looked
 * for among the records of one patient and not of the city; what they mean is decided by the database.
 */
final class ReferenceQuestions {

    private final ISearchParamRegistry registry;

    ReferenceQuestions(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    List<Set<String>> in(SearchParameterMap search, String type) {
        List<Set<String>> asked = new ArrayList<>();
        search.entrySet()
                .forEach(parameter -> parameter
                        .getValue()
                        .forEach(alternatives ->
                                namesOf(type, parameter.getKey(), alternatives).ifPresent(asked::add)));
        return asked;
    }

    private Optional<Set<String>> namesOf(String type, String parameter, List<IQueryParameterType> alternatives) {
        Set<String> names = new HashSet<>();
        for (IQueryParameterType value : alternatives) {
            Optional<String> name =
                    value instanceof ReferenceParam reference ? nameOf(type, parameter, reference) : Optional.empty();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<String> nameOf(String type, String parameter, ReferenceParam reference) {
        boolean isWhole =
                reference.getChain() == null && reference.getMissing() == null && reference.getIdPart() != null;
        if (!isWhole || reference.getBaseUrl() != null) {
            return Optional.empty();
        }
        if (reference.getResourceType() != null) {
            return Optional.of(reference.getResourceType() + "/" + reference.getIdPart());
        }
        RuntimeSearchParam known = registry.getActiveSearchParam(type, parameter, SearchParamLookupContextEnum.SEARCH);
        return known != null && known.getTargets().size() == 1
                ? Optional.of(known.getTargets().iterator().next() + "/" + reference.getIdPart())
                : Optional.empty();
    }
}
