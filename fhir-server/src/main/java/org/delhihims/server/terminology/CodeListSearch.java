package org.delhihims.server.terminology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.server.StorageInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * A search for the codes of a value set, or for a code with all below or above it, becomes a search for a list of codes.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#token">FHIR: token modifiers</a>
 */
@Interceptor
public final class CodeListSearch implements StorageInterceptor {

    private final Vocabulary vocabulary;
    private final Expander expander;
    private final TerminologyRefusals refusals;
    private final int largestList;

    CodeListSearch(Vocabulary vocabulary, Expander expander, TerminologyRefusals refusals, int largestList) {
        this.vocabulary = vocabulary;
        this.expander = expander;
        this.refusals = refusals;
        this.largestList = largestList;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void listCodes(SearchParameterMap search) {
        for (List<List<IQueryParameterType>> values : search.values()) {
            values.replaceAll(this::listed);
        }
    }

    private List<IQueryParameterType> listed(List<IQueryParameterType> alternatives) {
        if (alternatives.stream().noneMatch(CodeListSearch::isList)) {
            return alternatives;
        }
        boolean isNegative = alternatives.stream()
                .anyMatch(
                        value -> value instanceof TokenParam token && token.getModifier() == TokenParamModifier.NOT_IN);
        Map<String, TokenParam> codes = new LinkedHashMap<>();
        alternatives.stream()
                .map(TokenParam.class::cast)
                .flatMap(this::codesOf)
                .forEach(code -> codes.put(code.getValueAsQueryToken(), code));
        if (codes.isEmpty()) {
            // An empty list would be no condition; nothing has this code.
            codes.put("", new TokenParam("urn:nothing", "nothing"));
        }
        if (codes.size() > largestList) {
            throw refusals.tooCostly(largestList);
        }
        codes.values().forEach(code -> code.setModifier(isNegative ? TokenParamModifier.NOT : null));
        return new ArrayList<>(codes.values());
    }

    private static boolean isList(IQueryParameterType value) {
        return value instanceof TokenParam token
                && token.getModifier() != null
                && Set.of(
                                TokenParamModifier.IN,
                                TokenParamModifier.NOT_IN,
                                TokenParamModifier.ABOVE,
                                TokenParamModifier.BELOW)
                        .contains(token.getModifier());
    }

    private Stream<TokenParam> codesOf(TokenParam asked) {
        return switch (asked.getModifier()) {
            case IN, NOT_IN -> codesIn(asked);
            case BELOW ->
                codes(asked).below(asked.getValue()).stream().map(code -> new TokenParam(asked.getSystem(), code));
            case ABOVE ->
                codes(asked).above(asked.getValue()).stream().map(code -> new TokenParam(asked.getSystem(), code));
            default -> Stream.of(asked);
        };
    }

    private Stream<TokenParam> codesIn(TokenParam asked) {
        String canonical = isEmpty(asked.getSystem()) ? asked.getValue() : asked.getSystem() + "|" + asked.getValue();
        if (vocabulary.valueSet(canonical).isEmpty()) {
            throw refusals.malformed("unknown-value-set", canonical);
        }
        Expansion expansion = expander.expand(canonical);
        expansion.refuseUnlessListable(refusals);
        return expansion.all().stream().map(code -> new TokenParam(code.system(), code.code()));
    }

    private CodeIndex codes(TokenParam asked) {
        String token = asked.getSystem() + "|" + asked.getValue();
        if (isEmpty(asked.getSystem()) || isEmpty(asked.getValue())) {
            throw refusals.malformed("code-without-system", String.valueOf(asked.getValue()));
        }
        CodeIndex codes = vocabulary
                .codes(asked.getSystem(), "")
                .orElseThrow(() -> refusals.malformed("unknown-code-system", asked.getSystem()));
        if (!codes.isListed()) {
            throw refusals.withoutContent(codes.url());
        }
        if (codes.find(asked.getValue()).isEmpty()) {
            throw refusals.malformed("unknown-code", token);
        }
        return codes;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
