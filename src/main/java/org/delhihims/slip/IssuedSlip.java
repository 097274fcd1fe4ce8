package org.delhihims.slip;

import java.time.Instant;

/**
 * A slip that was given out. However often it is printed again, it has the same code and the same time.
 *
 * @param appointment the id of the Appointment
 * @param version see {@link Visit#version}
 * @param code the text of its QR code
 * @param issued when it was first given out
 * @param document the id of its DocumentReference
 */
public record IssuedSlip(String appointment, String version, String code, Instant issued, String document) {}
