package org.delhihims.server.query;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.delhihims.server.conformance.Guide;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/**
 * Reads searches that are written down as text: the filter of an export, the criteria of a subscription. Only what the guide
 * offers as a search is understood; nothing is ignored, for a parameter left out would find more than was asked for.
 */
public final class CriteriaReader {

    private static final Set<String> ON_EVERY_TYPE =
            Set.of("_id", "_lastUpdated", "_profile", "_security", "_tag", "_source");
    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.STRING, Set.of("exact"),
            RestSearchParameterTypeEnum.TOKEN, Set.of("not"),
            RestSearchParameterTypeEnum.URI, Set.of("above", "below"));

    private final Guide guide;
    private final MatchUrlService urls;
    private final ISearchParamRegistry parameters;
    private final FhirContext fhir;

    CriteriaReader(Guide guide, MatchUrlService urls, ISearchParamRegistry parameters, FhirContext fhir) {
        this.guide = guide;
        this.urls = urls;
        this.parameters = parameters;
        this.fhir = fhir;
    }

    /** Understands a search such as {@code Observation?category=laboratory}, or answers nothing. */
    public Optional<Criteria> read(String text) {
        String type = text.contains("?") ? text.substring(0, text.indexOf('?')) : text;
        if (!guide.allows(type, TypeRestfulInteraction.SEARCHTYPE)) {
            return Optional.empty();
        }
        String query = text.substring(Math.min(text.length(), type.length() + 1));
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1 || !isOffered(type, part.substring(0, equals))) {
                return Optional.empty();
            }
        }
        return translate(type, query);
    }

    /** Understands the parameters of a search in an operation's request, or answers nothing. */
    public Optional<Criteria> read(String type, SentParameters sent, Set<String> without) {
        StringJoiner query = new StringJoiner("&", type + "?", "");
        for (String name : sent.names()) {
            if (!without.contains(name)) {
                sent.all(name)
                        .forEach(value -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        }
        return read(query.toString());
    }

    private Optional<Criteria> translate(String type, String query) {
        try {
            SearchParameterMap map = urls.translateMatchUrl(type + "?" + query, fhir.getResourceDefinition(type));
            return Optional.of(new Criteria(type, map));
        } catch (InvalidRequestException | DataFormatException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean isOffered(String type, String parameter) {
        if (ON_EVERY_TYPE.contains(parameter)) {
            return true;
        }
        int chain = parameter.indexOf('.');
        String link = chain < 0 ? parameter : parameter.substring(0, chain);
        int colon = link.indexOf(':');
        String name = colon < 0 ? link : link.substring(0, colon);
        RuntimeSearchParam known = parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
        if (known == null || name.startsWith("_")) {
            return false;
        }
        return colon < 0 || allows(known, link.substring(colon + 1));
    }

    private static boolean allows(RuntimeSearchParam parameter, String modifier) {
        if (parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE) {
            return parameter.getTargets().isEmpty() || parameter.getTargets().contains(modifier);
        }
        return MODIFIERS.getOrDefault(parameter.getParamType(), Set.of()).contains(modifier);
    }
}
