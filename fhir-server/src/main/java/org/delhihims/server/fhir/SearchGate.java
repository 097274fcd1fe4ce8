package org.delhihims.server.fhir;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a search asks what its caller means: values are brought into the form they are stored in, and what is
 * not understood is refused, where HAPI would ignore it and find more than was asked for. A caller who prefers so
 * ({@code Prefer: handling=lenient}) has unknown parameters left out, and the link of the answer tells which were used.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#errors">FHIR: handling errors in searches</a>
 */
@Interceptor
public final class SearchGate implements RequestInterceptor {

    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.STRING, Set.of("exact"),
            RestSearchParameterTypeEnum.TOKEN, Set.of("not", "in", "not-in", "above", "below", "text"),
            RestSearchParameterTypeEnum.URI, Set.of("above", "below"));

    /** Whoever reads these refuses them where they are not offered or not understood. */
    private static final Set<String> ELSEWHERE =
            Set.of(SearchKey.REVERSE_CHAIN, Constants.PARAM_CONTENT, Constants.PARAM_TEXT);

    private static final String ID = "_id";

    /** At the end of a chain HAPI would read these by itself, from value sets that it keeps elsewhere. */
    private static final Set<String> CODE_LISTS = Set.of("in", "not-in", "above", "below");

    /** At the end of a chain HAPI would find nothing by these. */
    private static final Set<String> UNCHAINED =
            Set.of(Constants.PARAM_PROFILE, Constants.PARAM_SOURCE, Constants.PARAM_CONTENT, Constants.PARAM_TEXT);

    /** The kinds whose values are judged at the end of a chain, too. */
    private static final Map<RestSearchParameterTypeEnum, SearchParamType> CHECKED = Map.of(
            RestSearchParameterTypeEnum.DATE, SearchParamType.DATE,
            RestSearchParameterTypeEnum.QUANTITY, SearchParamType.QUANTITY,
            RestSearchParameterTypeEnum.NUMBER, SearchParamType.NUMBER,
            RestSearchParameterTypeEnum.SPECIAL, SearchParamType.SPECIAL);

    private final ISearchParamRegistry parameters;
    private final Guide guide;
    private final RuleBook sentences;
    private final SearchValues values;

    SearchGate(ISearchParamRegistry parameters, Guide guide, RuleBook sentences, SearchValues values) {
        this.parameters = parameters;
        this.guide = guide;
        this.sentences = sentences;
        this.values = values;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.SEARCH)
    public void check(RequestDetails request) {
        String type = request.getResourceName();
        if (TypeSearch.is(request)) {
            boolean isLenient = Preferences.areLenient(request);
            Map.copyOf(request.getParameters()).forEach((parameter, asked) -> {
                if (isLenient && !isKnown(type, SearchKey.of(parameter))) {
                    request.removeParameter(parameter);
                } else {
                    request.addParameter(
                            parameter, understood(type, parameter, withoutBase(request, parameter, asked)));
                }
            });
        } else if (type != null && Conditions.finds(request)) {
            refuseUnlessUnderstood(type, Conditions.of(request));
        }
    }

    /** A record of this server may be named by its whole address. */
    private String[] withoutBase(RequestDetails request, String parameter, String[] asked) {
        SearchKey key = SearchKey.of(parameter);
        boolean isReference = !key.leadsElsewhere()
                && kindOf(known(request.getResourceName(), key.name())) == RestSearchParameterTypeEnum.REFERENCE;
        String base = request.getFhirServerBase() + "/";
        return isReference
                ? Arrays.stream(asked).map(value -> value.replace(base, "")).toArray(String[]::new)
                : asked;
    }

    /** Refuses the condition of a write, by the rules of a search. */
    public void refuseUnlessUnderstood(String type, Map<String, String[]> query) {
        query.forEach((parameter, asked) -> understood(type, parameter, asked));
    }

    private String[] understood(String type, String parameter, String[] asked) {
        SearchKey key = SearchKey.of(parameter);
        if (!isKnown(type, key)) {
            throw new Refusal(INVALID, sentences.refusal("unknown-parameter", "\"" + parameter + "\""));
        }
        if (key.isChain() && CODE_LISTS.stream().anyMatch(list -> parameter.endsWith(":" + list))) {
            throw new Refusal(INVALID, sentences.refusal("unknown-modifier", parameter));
        }
        refuseUnlessModifiable(type, key);
        refuseUnlessAllowed(key, asked);
        return key.leadsElsewhere()
                ? atEndOfChain(parameter, asked)
                : values.read(parameter, kindOf(known(type, key.name())), asked);
    }

    private boolean isKnown(String type, SearchKey key) {
        return ControlParameters.contain(key.name())
                || ELSEWHERE.contains(key.name())
                || known(type, key.name()) != null;
    }

    private @Nullable RuntimeSearchParam known(String type, String name) {
        return parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
    }

    private static @Nullable RestSearchParameterTypeEnum kindOf(@Nullable RuntimeSearchParam parameter) {
        return parameter == null ? null : parameter.getParamType();
    }

    private String[] atEndOfChain(String parameter, String[] asked) {
        String link = parameter.substring(parameter.lastIndexOf('.') + 1);
        String end = link.substring(link.lastIndexOf(':') + 1);
        if (UNCHAINED.contains(end) || !isChainOfReferences(parameter)) {
            throw new Refusal(INVALID, sentences.refusal("unknown-parameter", "\"" + parameter + "\""));
        }
        return end.equals(Constants.PARAM_LASTUPDATED)
                ? values.readStoredAtEndOfChain(parameter, asked)
                : values.readAtEndOfChain(parameter, kindEverywhere(end), asked);
    }

    /** HAPI fails where a chain goes on behind what is no reference. */
    private boolean isChainOfReferences(String parameter) {
        List<String> links = List.of(parameter.split("\\.", -1));
        return links.subList(0, links.size() - 1).stream()
                .map(link -> link.startsWith(SearchKey.REVERSE_CHAIN)
                        ? link.substring(link.lastIndexOf(':') + 1)
                        : link.replaceFirst(":.*", ""))
                .allMatch(link -> guide.isAnywhere(SearchParamType.REFERENCE, link));
    }

    private @Nullable RestSearchParameterTypeEnum kindEverywhere(String parameter) {
        return CHECKED.entrySet().stream()
                .filter(kind -> guide.isEverywhere(kind.getValue(), parameter))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void refuseUnlessModifiable(String type, SearchKey key) {
        if (key.modifier().isEmpty() || key.name().equals(SearchKey.REVERSE_CHAIN)) {
            return;
        }
        RuntimeSearchParam parameter = known(type, key.name());
        boolean isAllowed = parameter == null
                ? ControlParameters.allows(key.name(), key.modifier())
                : allows(parameter, key.modifier());
        if (!isAllowed) {
            throw new Refusal(INVALID, sentences.refusal("unknown-modifier", key.text()));
        }
    }

    private static boolean allows(RuntimeSearchParam parameter, String modifier) {
        if (parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE) {
            return parameter.getTargets().isEmpty() || parameter.getTargets().contains(modifier);
        }
        return !parameter.getName().equals(ID)
                && MODIFIERS.getOrDefault(parameter.getParamType(), Set.of()).contains(modifier);
    }

    private void refuseUnlessAllowed(SearchKey key, String[] asked) {
        if (ControlParameters.contain(key.name())) {
            ControlParameters.refusalOf(key.name(), asked).ifPresent(refusal -> {
                throw new Refusal(INVALID, sentences.refusal(refusal, "\"" + key.name() + "\""));
            });
        }
    }
}
