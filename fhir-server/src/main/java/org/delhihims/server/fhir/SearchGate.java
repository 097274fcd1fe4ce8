package org.delhihims.server.fhir;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.conformance.RuleBook;

/**
 * Sees to it that a search asks what its caller means: text is brought into the form it is stored in, and a modifier that
 * is not understood is refused, where HAPI would ignore it and find more than was asked for.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#modifiers">FHIR: search modifiers</a>
 */
@Interceptor
public final class SearchGate implements RequestInterceptor {

    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.STRING, Set.of("exact"),
            RestSearchParameterTypeEnum.TOKEN, Set.of("not", "text"),
            RestSearchParameterTypeEnum.URI, Set.of("above", "below"));

    private final ISearchParamRegistry parameters;
    private final RuleBook sentences;

    SearchGate(ISearchParamRegistry parameters, RuleBook sentences) {
        this.parameters = parameters;
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.SEARCH)
    public void check(RequestDetails request) {
        if (!TypeSearch.is(request)) {
            return;
        }
        for (String parameter : List.copyOf(request.getParameters().keySet())) {
            refuseUnlessUnderstood(request.getResourceName(), parameter);
            String[] values = request.getParameters().get(parameter);
            request.addParameter(
                    parameter,
                    Arrays.stream(values)
                            .map(value -> Normalizer.normalize(value, Normalizer.Form.NFC))
                            .toArray(String[]::new));
        }
    }

    private void refuseUnlessUnderstood(String type, String parameter) {
        String link = parameter.contains(".") ? parameter.substring(0, parameter.indexOf('.')) : parameter;
        int colon = link.indexOf(':');
        if (colon < 0 || link.startsWith("_")) {
            return;
        }
        RuntimeSearchParam known =
                parameters.getActiveSearchParam(type, link.substring(0, colon), SearchParamLookupContextEnum.SEARCH);
        if (known != null && !allows(known, link.substring(colon + 1))) {
            throw new Refusal(INVALID, sentences.refusal("unknown-modifier", link));
        }
    }

    private static boolean allows(RuntimeSearchParam parameter, String modifier) {
        if (parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE) {
            return parameter.getTargets().isEmpty() || parameter.getTargets().contains(modifier);
        }
        return MODIFIERS.getOrDefault(parameter.getParamType(), Set.of()).contains(modifier);
    }
}
