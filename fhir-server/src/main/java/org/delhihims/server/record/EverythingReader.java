package org.delhihims.server.record;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.conformance.Guide;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/** Reads what is asked of a whole record. What is not understood is refused. */
final class EverythingReader {

    /** In the link to a next page: where the page before it ended. */
    static final String AFTER = "_after";

    static final String COUNT = "_count";

    private static final String TYPE = "_type";
    private static final String SINCE = "_since";
    private static final String START = "start";
    private static final String END = "end";
    private static final Set<String> KNOWN = Set.of(TYPE, SINCE, START, END, COUNT, AFTER);

    private final Guide guide;
    private final HimsProperties.Server limits;
    private final RuleBook sentences;

    EverythingReader(Guide guide, HimsProperties.Server limits, RuleBook sentences) {
        this.guide = guide;
        this.limits = limits;
        this.sentences = sentences;
    }

    EverythingQuestion read(SentParameters sent) {
        for (String name : sent.names()) {
            if (!KNOWN.contains(name)) {
                throw refusal(name.equals("_elements") ? "unsupported-input" : "unknown-input", name);
            }
        }
        DayRange from = one(sent, START, DayRange.ALWAYS::from).orElse(DayRange.ALWAYS);
        return new EverythingQuestion(
                typesIn(sent),
                one(sent, SINCE, EverythingReader::instant).orElse(Instant.EPOCH),
                one(sent, END, from::until).orElse(from),
                one(sent, AFTER, text -> Place.read(text).orElseThrow(() -> refusal("wrong-format", AFTER)))
                        .orElse(Place.START),
                one(sent, COUNT, this::count).orElse(limits.pageSize()));
    }

    private Set<String> typesIn(SentParameters sent) {
        Set<String> served = guide.types().stream()
                .filter(type -> guide.allows(type, TypeRestfulInteraction.READ))
                .collect(Collectors.toSet());
        if (!sent.has(TYPE)) {
            return served;
        }
        List<String> asked = sent.split(TYPE);
        if (asked.isEmpty()) {
            throw refusal("empty-value", TYPE);
        }
        if (!served.containsAll(asked)) {
            throw refusal("wrong-code", TYPE);
        }
        return Set.copyOf(asked);
    }

    private <T> Optional<T> one(SentParameters sent, String name, Function<String, T> understand) {
        List<String> given = sent.all(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            throw refusal("wrong-format", name);
        }
        try {
            return Optional.of(understand.apply(given.get(0).strip()));
        } catch (DateTimeException malformed) {
            throw refusal("wrong-format", name);
        }
    }

    private static Instant instant(String text) {
        if (!text.matches("[0-9]{4}-.*")) {
            throw new DateTimeException("no instant");
        }
        // A plus sign that was not encoded arrives as a space.
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }

    private int count(String text) {
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            throw refusal("wrong-format", COUNT);
        }
        return Math.min(Integer.parseInt(text), limits.largestPage());
    }

    private Refusal refusal(String code, String parameter) {
        return new Refusal(INVALID, sentences.refusal(code, parameter));
    }
}
