package org.delhihims.server.opd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.PriorityReason;
import org.delhihims.opd.TokenNumber;
import org.delhihims.scheduling.Band;
import org.delhihims.scheduling.Channel;
import org.delhihims.server.access.Caller;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.jspecify.annotations.Nullable;

/** Reads what the operations of clinics are given; what cannot be read is refused as INVALID, with the name of the parameter. */
record OpdArguments(RuleBook sentences) {

    private static final int DAY = "2026-01-02".length();

    String id(@Nullable Reference reference, String type, String parameter) {
        if (reference != null
                && type.equals(reference.getReferenceElement().getResourceType())
                && reference.getReferenceElement().hasIdPart()) {
            return reference.getReferenceElement().getIdPart();
        }
        throw invalid("required-element", parameter);
    }

    List<String> ids(@Nullable List<Reference> references, String type, String parameter) {
        return references == null
                ? List.of()
                : references.stream().map(one -> id(one, type, parameter)).toList();
    }

    @Nullable
    Channel channel(@Nullable CodeType channel) {
        return channel == null
                ? null
                : Channel.of(channel.getValueNotNull()).orElseThrow(() -> invalid("wrong-code", "channel"));
    }

    Set<PriorityReason> reasons(@Nullable List<CodeType> codes) {
        Set<PriorityReason> reasons = EnumSet.noneOf(PriorityReason.class);
        for (CodeType code : codes == null ? List.<CodeType>of() : codes) {
            reasons.add(PriorityReason.of(code.getValueNotNull()).orElseThrow(() -> invalid("wrong-code", "reason")));
        }
        return reasons;
    }

    @Nullable
    TokenNumber number(@Nullable StringType text, String parameter) {
        return text == null || text.isEmpty()
                ? null
                : TokenNumber.read(text.getValue()).orElseThrow(() -> invalid("wrong-format", parameter));
    }

    @Nullable
    IssueKey key(@Nullable Identifier identifier, Caller caller) {
        if (identifier == null) {
            return null;
        }
        if (!identifier.hasValue()) {
            throw invalid("required-element", "identifier.value");
        }
        String system = identifier.hasSystem() ? identifier.getSystem() : "";
        String who = caller.account() == null ? caller.clientId() : caller.account();
        return new IssueKey(who, system + "|" + identifier.getValue());
    }

    /** A moment; a day alone is its beginning in Delhi or, for an end, the beginning of the next. */
    Instant moment(@Nullable DateTimeType time, boolean isEnd, String parameter) {
        if (time == null || time.isEmpty()) {
            throw invalid("required-element", parameter);
        }
        String text = time.getValueAsString();
        if (text.length() == DAY) {
            LocalDate day = LocalDate.parse(text).plusDays(isEnd ? 1 : 0);
            return day.atStartOfDay(Band.DELHI).toInstant();
        }
        if (text.length() < DAY) {
            throw invalid("wrong-format", parameter);
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    LocalDate day(@Nullable DateType date, String parameter) {
        if (date == null || date.isEmpty()) {
            throw invalid("required-element", parameter);
        }
        if (date.getValueAsString().length() != DAY) {
            throw invalid("wrong-format", parameter);
        }
        return LocalDate.parse(date.getValueAsString());
    }

    @Nullable
    LocalTime time(@Nullable TimeType time, String parameter) {
        if (time == null || time.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(time.getValue());
        } catch (DateTimeParseException notATime) {
            throw invalid("wrong-format", parameter);
        }
    }

    Refusal invalid(String rule, String parameter) {
        return new Refusal(Refusal.Reason.INVALID, sentences.refusal(rule, parameter), parameter);
    }
}
