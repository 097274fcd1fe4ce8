package org.delhihims.server.fhir;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.jspecify.annotations.Nullable;

/** The values of a search in the form that they are compared in. One that says nothing is refused. */
final class SearchValues {

    private static final String REPLACEMENT = "\uFFFD";

    private final RuleBook sentences;
    private final Clock clock;
    private final ZoneId zone;

    SearchValues(RuleBook sentences, Clock clock, ZoneId zone) {
        this.sentences = sentences;
        this.clock = clock;
        this.zone = zone;
    }

    /** The values of a parameter, which is unknown where it is not one that resources are indexed by. */
    String[] read(String parameter, @Nullable RuntimeSearchParam known, String[] asked) {
        boolean isDate = known != null && known.getParamType() == RestSearchParameterTypeEnum.DATE;
        return Arrays.stream(asked)
                .map(value -> textOf(parameter, value))
                .flatMap(value -> isDate ? dates(parameter, value) : Stream.of(value))
                .toArray(String[]::new);
    }

    private String textOf(String parameter, String value) {
        if (value.isBlank() || value.matches("[,|\\s]+")) {
            throw new Refusal(INVALID, sentences.refusal("empty-value", "\"" + parameter + "\""));
        }
        if (value.contains(REPLACEMENT) || value.chars().anyMatch(character -> character < ' ')) {
            throw new Refusal(INVALID, sentences.refusal("wrong-character", "\"" + parameter + "\""));
        }
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private Stream<String> dates(String parameter, String value) {
        try {
            if (value.startsWith(ApproximateDate.PREFIX)) {
                return Stream.of(ApproximateDate.read(value, clock, zone).asRange(zone));
            }
            for (String alternative : value.split(",", -1)) {
                new DateParam(alternative);
            }
            return Stream.of(value);
        } catch (DataFormatException | IllegalArgumentException | InvalidRequestException e) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", "\"" + parameter + "\""));
        }
    }
}
