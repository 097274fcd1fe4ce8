package org.delhihims.server.text;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.delhihims.server.conformance.Guide;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * The token parameters of a type that may be searched by what their codes are called: those that stand for a
 * CodeableConcept, a Coding or an Identifier. A bare code, such as a gender, is called nothing.
 */
final class CodedParameters {

    private final Guide guide;
    private final ISearchParamRegistry registry;
    private final ISearchParamExtractor extractor;
    private final CodedPaths paths;
    private final Map<String, Set<RuntimeSearchParam>> known = new ConcurrentHashMap<>();

    CodedParameters(FhirContext fhir, Guide guide, ISearchParamRegistry registry, ISearchParamExtractor extractor) {
        this.guide = guide;
        this.registry = registry;
        this.extractor = extractor;
        this.paths = new CodedPaths(fhir);
    }

    boolean include(String type, String parameter) {
        return of(type).stream().anyMatch(coded -> coded.getName().equals(parameter));
    }

    void valuesIn(String type, Resource resource, BiConsumer<String, Base> visitor) {
        for (RuntimeSearchParam parameter : of(type)) {
            for (String path : parameter.getPathsSplitForResourceType(type)) {
                for (IBase value :
                        extractor.getPathValueExtractor(resource, path).get()) {
                    visitor.accept(parameter.getName(), (Base) value);
                }
            }
        }
    }

    private Set<RuntimeSearchParam> of(String type) {
        return known.computeIfAbsent(type, this::find);
    }

    private Set<RuntimeSearchParam> find(String type) {
        return guide.searchedBy(type).stream()
                .map(name -> registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH))
                .filter(parameter -> parameter != null && parameter.getParamType() == RestSearchParameterTypeEnum.TOKEN)
                .filter(parameter ->
                        parameter.getPathsSplitForResourceType(type).stream().anyMatch(paths::leadToCodes))
                .collect(Collectors.toUnmodifiableSet());
    }
}
