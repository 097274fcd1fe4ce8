package org.delhihims.scheduling;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.jspecify.annotations.Nullable;

/** Reads the clinic that a Schedule stands for, by its extension {@code weekly-plan}. */
public final class Clinics {

    private static final String WEEKLY_PLAN = Canonicals.profile("weekly-plan");
    private static final String NUMBER = Canonicals.identifierSystem("opd-clinic");
    private static final String DIGITS = "[0-9]{1,6}";

    private Clinics() {}

    /**
     * The clinic, unless the Schedule has no weekly plan: then nothing follows from it.
     *
     * @throws Refusal INVALID if the plan cannot be kept, with the culprit's FHIRPath
     */
    public static Optional<Clinic> of(Schedule schedule) {
        return Optional.ofNullable(schedule.getExtensionByUrl(WEEKLY_PLAN)).map(plan -> read(schedule, plan));
    }

    private static Clinic read(Schedule schedule, Extension plan) {
        String id = schedule.getIdElement().getIdPart();
        return new Clinic(
                id,
                service(schedule),
                number(schedule),
                plan(schedule, plan),
                part(plan, "onlineUntil").map(LocalTime::parse).orElse(null));
    }

    private static WeeklyPlan plan(Schedule schedule, Extension plan) {
        Period horizon = schedule.getPlanningHorizon();
        LocalDate from = horizon.hasStart() ? Band.dayOf(horizon.getStart().toInstant()) : LocalDate.MIN;
        try {
            return new WeeklyPlan(
                    schedule.getIdElement().getIdPart(),
                    days(plan),
                    LocalTime.parse(required(plan, "opens")),
                    LocalTime.parse(required(plan, "closes")),
                    Duration.ofMinutes(Integer.parseInt(required(plan, "bandMinutes"))),
                    capacity(plan),
                    room(plan),
                    practitioner(schedule),
                    from,
                    horizon.hasEnd() ? Band.dayOf(horizon.getEnd().toInstant()) : LocalDate.MAX);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(INVALID, impossiblePlan(impossible), "Schedule.extension");
        }
    }

    private static Set<DayOfWeek> days(Extension plan) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        plan.getExtensionsByUrl("day").stream()
                .map(day -> day.getValueAsPrimitive().getValueAsString())
                .forEach(code -> days.add(dayOf(code)));
        if (days.isEmpty()) {
            throw missing("day");
        }
        return days;
    }

    /** By the codes of days-of-week: mon, tue, … */
    private static DayOfWeek dayOf(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> missing("day"));
    }

    private static Capacity capacity(Extension plan) {
        Map<Channel, Integer> quotas = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            part(plan, channel.code()).ifPresent(places -> quotas.put(channel, Integer.parseInt(places)));
        }
        return new Capacity(quotas);
    }

    private static String room(Extension plan) {
        return part(plan, "room").filter(room -> room.matches(DIGITS)).orElseThrow(() -> missing("room"));
    }

    private static String required(Extension plan, String name) {
        return part(plan, name).orElseThrow(() -> missing(name));
    }

    private static Optional<String> part(Extension plan, String name) {
        return Optional.ofNullable(plan.getExtensionByUrl(name))
                .filter(part -> part.getValue() instanceof PrimitiveType)
                .map(part -> part.getValueAsPrimitive().getValueAsString());
    }

    private static String number(Schedule schedule) {
        return schedule.getIdentifier().stream()
                .filter(identifier -> NUMBER.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(number -> number != null && number.matches(DIGITS))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        INVALID,
                        new Sentence(
                                "A clinic with a weekly plan has a number of 1 to 6 digits, which its tokens begin with. Give it as an "
                                        + "identifier with the system " + NUMBER + ".",
                                "साप्ताहिक योजना वाले क्लिनिक की 1 से 6 अंकों की संख्या होती है जिससे उसके टोकन शुरू होते हैं। "
                                        + "उसे identifier में दें।"),
                        "Schedule.identifier"));
    }

    private static String service(Schedule schedule) {
        return actor(schedule, "HealthcareService")
                .map(service -> service.getReferenceElement().getIdPart())
                .orElseThrow(() -> new Refusal(
                        INVALID,
                        new Sentence(
                                "A clinic with a weekly plan belongs to a service. Name the HealthcareService as an actor.",
                                "साप्ताहिक योजना वाला क्लिनिक किसी सेवा का होता है। HealthcareService को actor में दें।"),
                        "Schedule.actor"));
    }

    private static @Nullable String practitioner(Schedule schedule) {
        return actor(schedule, "PractitionerRole")
                .or(() -> actor(schedule, "Practitioner"))
                .map(Reference::getReference)
                .orElse(null);
    }

    private static Optional<Reference> actor(Schedule schedule, String type) {
        return schedule.getActor().stream()
                .filter(actor -> type.equals(actor.getReferenceElement().getResourceType()))
                .findFirst();
    }

    private static Refusal missing(String part) {
        return new Refusal(
                INVALID,
                new Sentence(
                        "The weekly plan needs '%s' in its right form. See the extension weekly-plan.".formatted(part),
                        "साप्ताहिक योजना में '%s' सही रूप में चाहिए। weekly-plan एक्सटेंशन देखें।".formatted(part)),
                "Schedule.extension");
    }

    private static Sentence impossiblePlan(IllegalArgumentException impossible) {
        return new Sentence(
                "This weekly plan cannot be kept: %s. Correct it and send it again.".formatted(impossible.getMessage()),
                "यह साप्ताहिक योजना संभव नहीं है। समय, बैंड की लंबाई और स्थानों को सुधारकर फिर भेजें।");
    }
}
