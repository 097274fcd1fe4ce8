package org.delhihims.slip;

import java.util.Optional;

/** The places at clinics that slips are given out for. */
public interface Visits {

    /** The place of an Appointment by its id; none if the Appointment is no place at a clinic. */
    Optional<Visit> of(String appointment);
}
