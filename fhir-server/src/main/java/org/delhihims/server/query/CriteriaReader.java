package org.delhihims.server.query;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.param.BaseParamWithPrefix;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.QuantityParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.commons.lang3.ArrayUtils;
import org.delhihims.kernel.Iri;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.dates.DateConditions;
import org.delhihims.server.dates.DateParameters;
import org.delhihims.server.dates.StoredTimes;
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
    private final DateParameters dates;
    private final StoredTimes times;

    CriteriaReader(
            Guide guide,
            MatchUrlService urls,
            ISearchParamRegistry parameters,
            FhirContext fhir,
            DateParameters dates,
            StoredTimes times) {
        this.guide = guide;
        this.urls = urls;
        this.parameters = parameters;
        this.fhir = fhir;
        this.dates = dates;
        this.times = times;
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
        return translate(type, Iri.toUri(query));
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
        Map<String, String[]> days = new HashMap<>();
        List<String> stored = new ArrayList<>();
        StringJoiner others = new StringJoiner("&", type + "?", "");
        try {
            for (String part : query.split("&", -1)) {
                int equals = part.indexOf('=');
                String name = part.substring(0, Math.max(equals, 0));
                String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                if (name.equals(Constants.PARAM_LASTUPDATED)) {
                    stored.add(value);
                } else if (dates.contain(type, name)) {
                    days.merge(name, new String[] {value}, ArrayUtils::addAll);
                } else {
                    others.add(part);
                }
            }
            Optional<List<String>> moments = times.exact(stored);
            moments.ifPresent(all -> all.forEach(one -> others.add(Constants.PARAM_LASTUPDATED + "=" + one)));
            SearchParameterMap map = urls.translateMatchUrl(others.toString(), fhir.getResourceDefinition(type));
            new DateConditions(days).addTo(map);
            return moments.isPresent() && isComparable(map) ? Optional.of(new Criteria(type, map)) : Optional.empty();
        } catch (InvalidRequestException | DataFormatException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A rough date is a range of its own, and measures of one list are compared in one manner. */
    private static boolean isComparable(SearchParameterMap map) {
        return map.values().stream().flatMap(List::stream).allMatch(alternatives -> {
            Set<ParamPrefixEnum> prefixes = new HashSet<>();
            boolean isMeasure = false;
            for (IQueryParameterType alternative : alternatives) {
                isMeasure = isMeasure || alternative instanceof QuantityParam;
                if (alternative instanceof BaseParamWithPrefix<?> compared) {
                    prefixes.add(Objects.requireNonNullElse(compared.getPrefix(), ParamPrefixEnum.EQUAL));
                }
            }
            return !(isMeasure ? prefixes.size() > 1 : prefixes.contains(ParamPrefixEnum.APPROXIMATE));
        });
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
