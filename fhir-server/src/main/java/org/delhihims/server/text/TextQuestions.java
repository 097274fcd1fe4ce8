package org.delhihims.server.text;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.SpecialParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;

/** Takes out of a search what is asked of the text: {@code _content}, {@code _text} and codes by {@code :text}. */
final class TextQuestions {

    private static final Map<String, String> FIELDS =
            Map.of(Constants.PARAM_CONTENT, "content", Constants.PARAM_TEXT, "narrative");

    private final Guide guide;
    private final CodedParameters codes;
    private final ReferenceQuestions references;
    private final RuleBook sentences;

    TextQuestions(Guide guide, CodedParameters codes, ReferenceQuestions references, RuleBook sentences) {
        this.guide = guide;
        this.codes = codes;
        this.references = references;
        this.sentences = sentences;
    }

    boolean isIn(SearchParameterMap search) {
        return FIELDS.keySet().stream().anyMatch(search::containsKey)
                || search.values().stream().anyMatch(values -> values.stream().anyMatch(TextQuestions::asksForText));
    }

    /** A condition of a write cannot be asked of the text. */
    TextQuery take(SearchParameterMap search, String type, boolean isSearch) {
        List<TextQuery.Clause> clauses = new ArrayList<>();
        for (String parameter : List.copyOf(search.keySet())) {
            List<List<IQueryParameterType>> values = search.get(parameter);
            if (FIELDS.containsKey(parameter)) {
                refuseUnless(isSearch && guide.searchedBy(type).contains(parameter), "unknown-parameter", parameter);
                values.forEach(any -> clauses.add(clause(parameter, any)));
                search.remove(parameter);
            } else if (values.stream().anyMatch(TextQuestions::asksForText)) {
                refuseUnless(isSearch && codes.include(type, parameter), "unknown-modifier", parameter + ":text");
                values.stream().filter(TextQuestions::asksForText).forEach(any -> clauses.add(display(parameter, any)));
                values.removeIf(TextQuestions::asksForText);
                if (values.isEmpty()) {
                    search.remove(parameter);
                }
            }
        }
        return new TextQuery(type, clauses, references.in(search, type));
    }

    private static boolean asksForText(List<IQueryParameterType> alternatives) {
        return alternatives.stream()
                .anyMatch(value -> value instanceof TokenParam token && token.getModifier() == TokenParamModifier.TEXT);
    }

    private TextQuery.Clause clause(String parameter, List<IQueryParameterType> alternatives) {
        List<Set<String>> words = new ArrayList<>();
        for (IQueryParameterType value : alternatives) {
            refuseUnless(
                    value.getQueryParameterQualifier() == null && value.getMissing() == null,
                    "unknown-modifier",
                    parameter);
            words.add(wordsOf(parameter, textOf(value)));
        }
        return new TextQuery.Clause(FIELDS.getOrDefault(parameter, parameter), words);
    }

    private TextQuery.Clause display(String parameter, List<IQueryParameterType> alternatives) {
        List<Set<String>> words = alternatives.stream()
                .map(value -> wordsOf(parameter, ((TokenParam) value).getValue()).stream()
                        .map(word -> TextWords.display(parameter, word))
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
        return new TextQuery.Clause("displays", words);
    }

    private static String textOf(IQueryParameterType value) {
        return value instanceof SpecialParam special ? special.getValue() : ((StringParam) value).getValue();
    }

    private Set<String> wordsOf(String parameter, String text) {
        Set<String> words = Folding.words(text);
        refuseUnless(!words.isEmpty(), "text-without-words", parameter);
        return words;
    }

    private void refuseUnless(boolean condition, String refusal, String parameter) {
        if (!condition) {
            throw new Refusal(INVALID, sentences.refusal(refusal, parameter));
        }
    }
}
