package org.delhihims.opd;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.delhihims.kernel.Canonicals;
import org.delhihims.scheduling.Capacity;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.UnsignedIntType;

/** The Slots that show the bands of sessions. */
final class BandSlots {

    private static final TimeZone DELHI = TimeZone.getTimeZone("Asia/Kolkata");

    private BandSlots() {}

    /** A name that follows from what it is, so that planning twice makes nothing twice. */
    static String id(Sitting sitting, PlannedBand band) {
        String name = sitting.schedule() + " " + band.band().start();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A band to which people may come. */
    static Slot planned(String id, Sitting sitting, PlannedBand planned) {
        return slot(
                id,
                sitting,
                SlotStatus.FREE,
                planned.capacity(),
                planned.band().start(),
                planned.band().end());
    }

    /** A band that does not take place. */
    static Slot unavailable(Sitting sitting, SessionBand band) {
        return slot(band.slot(), sitting, SlotStatus.BUSYUNAVAILABLE, Capacity.NONE, band.from(), band.to());
    }

    private static Slot slot(
            String id, Sitting sitting, SlotStatus status, Capacity capacity, Instant from, Instant to) {
        Slot slot = new Slot();
        slot.setId("Slot/" + id);
        slot.getMeta().addProfile(Canonicals.profile("delhi-slot"));
        slot.getMeta()
                .addTag(new Coding()
                        .setSystem(Canonicals.identifierSystem("record-facility"))
                        .setCode(sitting.facility()));
        slot.addExtension(extension(capacity));
        slot.addExtension(
                Canonicals.profile("session-date"), new DateType(sitting.day().toString()));
        slot.addServiceType(
                new CodeableConcept(new Coding(Canonicals.codeSystem("department"), sitting.department(), null)));
        slot.setSchedule(new Reference("Schedule/" + sitting.schedule()));
        slot.setStatus(status);
        slot.setStartElement(instant(from));
        slot.setEndElement(instant(to));
        return slot;
    }

    private static Extension extension(Capacity capacity) {
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
