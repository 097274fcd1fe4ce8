package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Capacity;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.PlannedSession;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.delhihims.scheduling.Roster;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.UnsignedIntType;

/** Makes sessions from weekly plans, with a Slot for each band, some days ahead. */
public final class SessionPlanner {

    private static final TimeZone DELHI = TimeZone.getTimeZone("Asia/Kolkata");

    private final PlannedSessions sessions;
    private final RecordStore store;

    public SessionPlanner(PlannedSessions sessions, RecordStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    /**
     * Makes the sessions of a clinic from one day up to another, with this one. Those that there are stay, with the capacity that
     * the plan has now.
     *
     * @param home the facility and department of the clinic
     * @throws Refusal CONFLICT if another clinic of the facility has the same number
     */
    public void plan(Clinic clinic, Home home, LocalDate from, LocalDate until) {
        if (!sessions.enterClinic(clinic, home, until)) {
            throw new Refusal(CONFLICT, OpdSentences.NUMBER_TAKEN, "Schedule.identifier");
        }
        Roster roster = new Roster(List.of(clinic.plan()), List.of());
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            Optional<PlannedSession> planned = roster.on(day).stream().findFirst();
            if (planned.isPresent()) {
                slots.addAll(make(clinic, home, planned.get()));
            } else {
                sessions.empty(clinic.schedule(), day);
            }
        }
        if (!slots.isEmpty()) {
            store.write(slots);
        }
    }

    /** Where a clinic belongs. */
    public record Home(String facility, String department) {}

    private List<Slot> make(Clinic clinic, Home home, PlannedSession planned) {
        Sitting sitting = new Sitting(
                clinic.schedule(),
                home.facility(),
                clinic.service(),
                home.department(),
                clinic.number(),
                planned.day());
        long session = sessions.enter(sitting, planned, clinic.onlineUntil());
        List<Slot> slots = new ArrayList<>();
        for (PlannedBand band : planned.bands()) {
            sessions.enter(session, band, slotId(sitting, band)).ifPresent(id -> slots.add(slot(id, sitting, band)));
        }
        return slots;
    }

    /** A name that follows from what it is, so that planning twice makes nothing twice. */
    private static String slotId(Sitting sitting, PlannedBand band) {
        String name = sitting.schedule() + " " + band.band().start();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Slot slot(String id, Sitting sitting, PlannedBand planned) {
        Slot slot = new Slot();
        slot.setId("Slot/" + id);
        slot.getMeta().addProfile(Canonicals.profile("delhi-slot"));
        slot.getMeta()
                .addTag(new Coding()
                        .setSystem(Canonicals.identifierSystem("record-facility"))
                        .setCode(sitting.facility()));
        slot.addExtension(capacity(planned.capacity()));
        slot.addExtension(
                Canonicals.profile("session-date"), new DateType(sitting.day().toString()));
        slot.addServiceType(
                new CodeableConcept(new Coding(Canonicals.codeSystem("department"), sitting.department(), null)));
        slot.setSchedule(new Reference("Schedule/" + sitting.schedule()));
        slot.setStatus(SlotStatus.FREE);
        slot.setStartElement(instant(planned.band().start()));
        slot.setEndElement(instant(planned.band().end()));
        return slot;
    }

    private static Extension capacity(Capacity capacity) {
        Extension extension = new Extension(Canonicals.profile("slot-capacity"));
        extension.addExtension("total", new UnsignedIntType(capacity.total()));
        for (Channel channel : Channel.values()) {
            extension.addExtension(channel.code(), new UnsignedIntType(capacity.of(channel)));
        }
        return extension;
    }

    private static InstantType instant(Instant moment) {
        return new InstantType(Date.from(moment), TemporalPrecisionEnum.SECOND, DELHI);
    }
}
