package org.delhihims.slip;

import java.util.List;
import java.util.Optional;

/** The slips that were given out. */
public interface IssuedSlips {

    /** The slip of a version, if it was given out and has its DocumentReference. */
    Optional<IssuedSlip> find(String appointment, String version);

    /** All slips of an Appointment. */
    List<IssuedSlip> of(String appointment);

    /** The Appointments of a session for which slips were given out. */
    List<String> appointmentsIn(long session);

    /** Holds the place of an Appointment as it is until the transaction ends. */
    void hold(String appointment);

    /**
     * Keeps a slip, and answers the one that is kept: of two that are given out at once for the same version, the first. One that has no
     * DocumentReference yet keeps its code and its time, and gets this one's.
     */
    IssuedSlip keep(IssuedSlip slip);
}
