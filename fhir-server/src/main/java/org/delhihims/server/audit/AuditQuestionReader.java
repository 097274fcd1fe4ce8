package org.delhihims.server.audit;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.dates.DateConditions;
import org.delhihims.server.dates.DateSpan;
import org.jspecify.annotations.Nullable;

/** Reads a search for AuditEvents: by patient, date, agent, entity and id. */
final class AuditQuestionReader {

    private static final Set<String> MATTERS_OF_FORM =
            Set.of("_sort", "_count", "_offset", "_total", "_summary", "_elements", "_format", "_pretty");

    private final RuleBook sentences;
    private final ZoneId zone;

    AuditQuestionReader(RuleBook sentences, ZoneId zone) {
        this.sentences = sentences;
        this.zone = zone;
    }

    AuditQuestion read(RequestDetails request) {
        AuditQuestion question = new AuditQuestion();
        request.getParameters().forEach((name, values) -> {
            for (String value : values) {
                add(question, name, value);
            }
        });
        DateConditions.takeFrom(request).values().forEach((name, values) -> {
            for (String value : values) {
                addDates(question, name, value);
            }
        });
        return question;
    }

    private void add(AuditQuestion question, String name, String value) {
        List<String> any = List.of(value.split(",", -1));
        switch (name) {
            case "patient", "patient:Patient" -> question.and("patients && ?::text[]", (Object) patients(any));
            case "agent" -> texts(question, any.stream().flatMap(AuditQuestionReader::agents));
            case "entity" -> entities(question, any);
            case "_id" -> question.and("shard || '-' || seq = any(?)", (Object) any.toArray(String[]::new));
            case "date", "_lastUpdated" -> addDates(question, name, value);
            default -> {
                if (!MATTERS_OF_FORM.contains(name)) {
                    throw new Refusal(INVALID, sentences.refusal("unknown-parameter", "\"" + name + "\""));
                }
            }
        }
    }

    private static String[] patients(List<String> any) {
        return any.stream().map(one -> one.replaceFirst("^Patient/", "")).toArray(String[]::new);
    }

    private static Stream<String> agents(String reference) {
        return Stream.of("\"fhirUser\":\"" + reference + "\"");
    }

    private static void entities(AuditQuestion question, List<String> any) {
        boolean areAllPatients = any.stream().allMatch(one -> one.startsWith("Patient/"));
        if (areAllPatients) {
            question.and("patients && ?::text[]", (Object) patients(any));
        } else {
            texts(question, any.stream().map(one -> "\"" + one + "\""));
        }
    }

    /** A part of the event's canonical JSON. */
    private static void texts(AuditQuestion question, Stream<String> any) {
        List<String> parts = any.toList();
        question.and(
                String.join(
                        " or ",
                        parts.stream().map(part -> "strpos(event, ?) > 0").toList()),
                parts.toArray());
    }

    private void addDates(AuditQuestion question, String name, String value) {
        List<String> parts = new ArrayList<>();
        List<Object> times = new ArrayList<>();
        for (String one : value.split(",", -1)) {
            DateParam date = dateIn(name, one);
            DateSpan span = DateSpan.of(date.getValue().toInstant(), date.getPrecision(), zone);
            Map.Entry<String, List<Instant>> condition = condition(date.getPrefix(), span);
            parts.add(condition.getKey());
            condition.getValue().forEach(time -> times.add(OffsetDateTime.ofInstant(time, ZoneOffset.UTC)));
        }
        question.and(String.join(" or ", parts), times.toArray());
    }

    private DateParam dateIn(String name, String text) {
        try {
            DateParam date = new DateParam(text);
            if (!date.isEmpty()) {
                return date;
            }
        } catch (DataFormatException e) {
            // It is refused below, in our words.
        }
        throw new Refusal(INVALID, sentences.refusal("wrong-format", name));
    }

    private static Map.Entry<String, List<Instant>> condition(@Nullable ParamPrefixEnum prefix, DateSpan span) {
        return switch (prefix == null ? ParamPrefixEnum.EQUAL : prefix) {
            case EQUAL, APPROXIMATE -> Map.entry("ts >= ? and ts < ?", List.of(span.from(), span.to()));
            case NOT_EQUAL -> Map.entry("ts < ? or ts >= ?", List.of(span.from(), span.to()));
            case GREATERTHAN, STARTS_AFTER -> Map.entry("ts >= ?", List.of(span.to()));
            case GREATERTHAN_OR_EQUALS -> Map.entry("ts >= ?", List.of(span.from()));
            case LESSTHAN, ENDS_BEFORE -> Map.entry("ts < ?", List.of(span.from()));
            case LESSTHAN_OR_EQUALS -> Map.entry("ts < ?", List.of(span.to()));
        };
    }
}
