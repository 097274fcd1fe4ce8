package org.delhihims.consent;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ResourceType;

/** A type of resource. */
record ClassCondition(String type) implements Condition {

    private static final String TYPES = "http://hl7.org/fhir/resource-types";

    private static final Set<String> KNOWN =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());

    /** What FHIR offers here beside types and kinds of documents, and nobody has asked us for. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "http://hl7.org/fhir/fhir-types",
            "http://hl7.org/fhir/structuredefinition-kind",
            "urn:ietf:rfc:3986",
            "urn:ietf:bcp:13");

    /** A type, or a kind of document such as a discharge summary by its code in LOINC or SNOMED CT. */
    static Optional<Condition> read(Coding content) {
        Code code = Code.of(content);
        if (!code.isComplete() || UNSUPPORTED.contains(code.system())) {
            return Optional.empty();
        }
        if (code.system().equals(TYPES)) {
            return KNOWN.contains(code.code()) ? Optional.of(new ClassCondition(code.code())) : Optional.empty();
        }
        return Optional.of(new CodeCondition(Set.of(code)));
    }

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        String asked = question.resource().type();
        return asked == null ? Match.OPEN : Match.of(asked.equals(type));
    }
}
