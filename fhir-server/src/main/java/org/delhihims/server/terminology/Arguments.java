package org.delhihims.server.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.google.common.net.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** What a caller gave an operation, held to the operation's definition. What is given is of the right kind, and not empty. */
final class Arguments {

    private final Map<String, List<Base>> given;
    private final Optional<String> acceptLanguage;
    private final TerminologyRefusals refusals;

    Arguments(Map<String, List<Base>> given, Optional<String> acceptLanguage, TerminologyRefusals refusals) {
        this.given = given;
        this.acceptLanguage = acceptLanguage;
        this.refusals = refusals;
    }

    static Arguments of(RequestDetails request, List<Input> inputs, TerminologyRefusals refusals) {
        Map<String, List<Base>> given = new ArgumentReader(inputs, refusals).read(request);
        return new Arguments(given, Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), refusals);
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    Optional<String> text(String name) {
        return first(name).map(Base::primitiveValue);
    }

    List<String> texts(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .map(Base::primitiveValue)
                .toList();
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    Optional<Coding> coding(String name) {
        return first(name).map(Coding.class::cast);
    }

    Optional<CodeableConcept> concept(String name) {
        return first(name).map(CodeableConcept.class::cast);
    }

    <T extends Resource> Optional<T> resource(String name, Class<T> type) {
        return first(name).map(given -> {
            if (!type.isInstance(given)) {
                throw refusals.malformed("wrong-type", name);
            }
            return type.cast(given);
        });
    }

    /** Which one of these is given; none, or more than one, is refused. */
    String exactlyOneOf(String... names) {
        List<String> there = Arrays.stream(names).filter(this::has).toList();
        if (there.size() != 1) {
            throw refusals.malformed("exactly-one", String.join(", ", names));
        }
        return there.get(0);
    }

    String required(String name) {
        return text(name).orElseThrow(() -> refusals.malformed("required-element", name));
    }

    /** Refuses a second saying of the same thing that differs from the first. */
    void refuseUnlessAgreed(String name, Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw refusals.malformed("contradictory", name);
        }
    }

    /** The language that the caller names for this question, or any. */
    DisplayLanguage namedLanguage() {
        return text("displayLanguage").map(DisplayLanguage::of).orElse(DisplayLanguage.ANY);
    }

    /** The language of the answer: the one named, or else one that the caller's program prefers. */
    DisplayLanguage answerLanguage() {
        if (has("displayLanguage")) {
            return namedLanguage();
        }
        try {
            return acceptLanguage.map(DisplayLanguage::of).orElse(DisplayLanguage.ANY);
        } catch (IllegalArgumentException e) {
            return DisplayLanguage.ANY;
        }
    }

    private Optional<Base> first(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }
}
