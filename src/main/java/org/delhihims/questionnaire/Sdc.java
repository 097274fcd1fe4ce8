package org.delhihims.questionnaire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;

/**
 * What is read of the extensions of HL7's Structured Data Capture.
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/extensions.html">SDC 4.0.0: extensions</a>
 */
final class Sdc {

    /** {@code http://hl7.org/fhir/StructureDefinition/Patient#Patient.telecom.value}, or the path alone. */
    private static final String BEFORE_PATH = "^.*#";

    private static final String BASE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";
    private static final String FHIRPATH = "text/fhirpath";
    private static final String QUERY = "application/x-fhir-query";

    private static final Map<String, Duration> UNITS = Map.of(
            "a", Duration.ofDays(365),
            "mo", Duration.ofDays(30),
            "wk", Duration.ofDays(7),
            "d", Duration.ofDays(1),
            "h", Duration.ofHours(1),
            "min", Duration.ofMinutes(1));

    private Sdc() {}

    /** An element that has the same value whatever is answered. */
    record Fixed(String path, Type value) {}

    /** The records of one type about the person, by the name that expressions call them. */
    record Query(String name, String type) {}

    static Optional<String> initialExpression(QuestionnaireItemComponent item) {
        return expression(item, BASE + "initialExpression");
    }

    static Optional<String> calculatedExpression(QuestionnaireItemComponent item) {
        return expression(item, BASE + "calculatedExpression");
    }

    static boolean isObserved(QuestionnaireItemComponent item) {
        return item.hasCode() && "true".equals(primitive(item, BASE + "observationExtract"));
    }

    /** For how long an Observation with the item's code answers it. */
    static Optional<Duration> linkPeriod(QuestionnaireItemComponent item) {
        Extension extension = item.getExtensionByUrl(BASE + "observationLinkPeriod");
        if (extension == null || !(extension.getValue() instanceof org.hl7.fhir.r4.model.Duration period)) {
            return Optional.empty();
        }
        return Optional.ofNullable(UNITS.get(period.getCode()))
                .filter(unit -> period.hasValue())
                .map(unit -> unit.multipliedBy(period.getValue().longValue()));
    }

    /** The element of a resource that an item fills, such as {@code Patient.telecom.value}. */
    static Optional<String> path(QuestionnaireItemComponent item) {
        return item.hasDefinition()
                ? Optional.of(item.getDefinition().replaceFirst(BEFORE_PATH, ""))
                : Optional.empty();
    }

    static List<Fixed> fixed(QuestionnaireItemComponent item) {
        return item.getExtensionsByUrl(BASE + "definitionExtractValue").stream()
                .flatMap(extension -> {
                    String path = primitive(extension, "definition").replaceFirst(BEFORE_PATH, "");
                    Extension value = extension.getExtensionByUrl("fixed-value");
                    return value == null || path.isEmpty()
                            ? Stream.<Fixed>empty()
                            : Stream.of(new Fixed(path, value.getValue()));
                })
                .toList();
    }

    /** Of searches as variables those alone that ask for all of a type: {@code [type]?patient={{%patient.id}}}. */
    static List<Query> queries(Questionnaire questionnaire) {
        return questionnaire.getExtensionsByUrl(VARIABLE).stream()
                .map(Extension::getValue)
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .filter(variable -> QUERY.equals(variable.getLanguage()) && variable.hasName())
                .filter(variable -> variable.getExpression().matches("[A-Za-z]+\\?patient=\\{\\{%patient\\.id\\}\\}"))
                .map(variable ->
                        new Query(variable.getName(), variable.getExpression().replaceFirst("\\?.*", "")))
                .toList();
    }

    static boolean isQuestion(QuestionnaireItemComponent item) {
        return item.getType() != QuestionnaireItemType.GROUP && item.getType() != QuestionnaireItemType.DISPLAY;
    }

    private static Optional<String> expression(Element element, String url) {
        Extension extension = element.getExtensionByUrl(url);
        return extension != null
                        && extension.getValue() instanceof Expression expression
                        && FHIRPATH.equals(expression.getLanguage())
                        && expression.hasExpression()
                ? Optional.of(expression.getExpression())
                : Optional.empty();
    }

    private static String primitive(Element element, String url) {
        Extension extension = element.getExtensionByUrl(url);
        return extension != null && extension.hasValue() && extension.getValue().isPrimitive()
                ? extension.getValue().primitiveValue()
                : "";
    }
}
