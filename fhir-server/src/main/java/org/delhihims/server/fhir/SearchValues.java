package org.delhihims.server.fhir;

import static ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum.DATE;
import static ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum.NUMBER;
import static ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum.QUANTITY;
import static ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum.SPECIAL;
import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.dates.ApproximateDate;
import org.delhihims.server.dates.StoredTimes;
import org.hl7.fhir.r4.model.Location;
import org.jspecify.annotations.Nullable;

/** The values of a search in the form that they are compared in. One that says nothing is refused. */
final class SearchValues {

    private static final String REPLACEMENT = "\uFFFD";

    private final RuleBook sentences;
    private final Clock clock;
    private final StoredTimes times;

    SearchValues(RuleBook sentences, Clock clock, StoredTimes times) {
        this.sentences = sentences;
        this.clock = clock;
        this.times = times;
    }

    /** The values of a parameter of the type that is looked for; of no kind where resources are not indexed by it. */
    String[] read(String parameter, @Nullable RestSearchParameterTypeEnum kind, String[] asked) {
        Stream<String> values = Arrays.stream(texts(parameter, asked))
                .flatMap(value -> kind == DATE && value.startsWith(ApproximateDate.PREFIX)
                        ? Arrays.stream(range(parameter, value))
                        : Stream.of(understood(parameter, kind, value)));
        return parameter.equals(Constants.PARAM_LASTUPDATED)
                ? stored(parameter, values.toList()).toArray(String[]::new)
                : values.toArray(String[]::new);
    }

    /** The values of a parameter of another type, to which a chain leads. */
    String[] readAtEndOfChain(String parameter, @Nullable RestSearchParameterTypeEnum kind, String[] asked) {
        return Arrays.stream(texts(parameter, asked))
                .map(value -> understood(parameter, kind, value))
                .toArray(String[]::new);
    }

    /** Bounds of the time when another record was stored. Of two bounds each could be met by a record of its own. */
    String[] readStoredAtEndOfChain(String parameter, String[] asked) {
        return Arrays.stream(texts(parameter, asked))
                .map(value -> understood(parameter, DATE, value))
                .map(value -> stored(parameter, List.of(value)))
                .map(bounds -> {
                    if (bounds.size() > 1) {
                        throw refusal("ask-with-bounds", parameter);
                    }
                    return bounds.get(0);
                })
                .toArray(String[]::new);
    }

    private List<String> stored(String parameter, List<String> values) {
        return times.exact(values).orElseThrow(() -> refusal("ask-with-bounds", parameter));
    }

    private String[] texts(String parameter, String[] asked) {
        return Arrays.stream(asked).map(value -> textOf(parameter, value)).toArray(String[]::new);
    }

    private String textOf(String parameter, String value) {
        if (value.isBlank() || value.matches("[,|\\s]+")) {
            throw refusal("empty-value", parameter);
        }
        if (value.contains(REPLACEMENT) || value.chars().anyMatch(character -> character < ' ')) {
            throw refusal("wrong-character", parameter);
        }
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private String understood(String parameter, @Nullable RestSearchParameterTypeEnum kind, String value) {
        if (kind == DATE) {
            refuseUnlessDates(parameter, value.split(",", -1));
        } else if (kind == QUANTITY || kind == NUMBER) {
            refuseUnlessComparedAlike(parameter, value, kind == NUMBER ? ValueForm::isNumber : ValueForm::isQuantity);
        } else if (kind == SPECIAL && parameter.endsWith(Location.SP_NEAR) && !ValueForm.isNear(value)) {
            throw refusal("wrong-format", parameter);
        }
        return value;
    }

    private String[] range(String parameter, String value) {
        if (value.contains(",")) {
            throw refusal("approximate-alone", parameter);
        }
        try {
            return ApproximateDate.read(value, clock, times.zone()).asRange(times.zone());
        } catch (DataFormatException | IllegalArgumentException e) {
            throw refusal("wrong-format", parameter);
        }
    }

    private void refuseUnlessDates(String parameter, String[] alternatives) {
        for (String alternative : alternatives) {
            if (alternative.startsWith(ApproximateDate.PREFIX)) {
                throw refusal("approximate-alone", parameter);
            }
            try {
                if (new DateParam(alternative).isEmpty()) {
                    throw refusal("wrong-format", parameter);
                }
            } catch (DataFormatException | IllegalArgumentException | InvalidRequestException e) {
                throw refusal("wrong-format", parameter);
            }
        }
    }

    /** HAPI compares all alternatives in the manner of the first. */
    private void refuseUnlessComparedAlike(String parameter, String value, Predicate<String> form) {
        List<String> alternatives = QualifiedParamList.splitQueryStringByCommasIgnoreEscape(null, value);
        if (!alternatives.stream().allMatch(form)) {
            throw refusal("wrong-format", parameter);
        }
        long manners = alternatives.stream()
                .map(alternative -> alternative.replaceFirst("[^a-z].*", ""))
                .map(prefix -> prefix.isEmpty() ? "eq" : prefix)
                .distinct()
                .count();
        if (manners > 1) {
            throw refusal("mixed-prefixes", parameter);
        }
    }

    private Refusal refusal(String term, String parameter) {
        return new Refusal(INVALID, sentences.refusal(term, "\"" + parameter + "\""));
    }
}
