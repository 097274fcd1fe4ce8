package org.delhihims.opd;

import java.util.Arrays;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;

/** How far somebody's place has come: the states of an Appointment ({@code domain.md} 3.4.4). */
public enum PlaceState {
    /** Nobody has asked yet. */
    NONE(AppointmentStatus.NULL),
    PROPOSED(AppointmentStatus.PROPOSED),
    /** Held for some minutes while a person decides. */
    PENDING(AppointmentStatus.PENDING),
    BOOKED(AppointmentStatus.BOOKED),
    ARRIVED(AppointmentStatus.ARRIVED),
    CHECKED_IN(AppointmentStatus.CHECKEDIN),
    FULFILLED(AppointmentStatus.FULFILLED),
    CANCELLED(AppointmentStatus.CANCELLED),
    NOSHOW(AppointmentStatus.NOSHOW),
    WAITLIST(AppointmentStatus.WAITLIST);

    private final AppointmentStatus status;

    PlaceState(AppointmentStatus status) {
        this.status = status;
    }

    /** The state that an Appointment of a place shows. */
    static PlaceState of(AppointmentStatus status) {
        return Arrays.stream(values())
                .filter(state -> state.status == status)
                .findFirst()
                .orElseThrow();
    }

    public AppointmentStatus status() {
        return status;
    }

    /** Whether it counts against the capacity of its band. */
    public boolean takesRoom() {
        return switch (this) {
            case PENDING, BOOKED, ARRIVED, CHECKED_IN, FULFILLED, NOSHOW -> true;
            case NONE, PROPOSED, CANCELLED, WAITLIST -> false;
        };
    }
}
