package org.delhihims.label;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** The records that a record refers to. */
@FunctionalInterface
public interface Records {

    /** The record at a reference such as {@code Observation/1} or {@code urn:uuid:…}, if there is one. */
    Optional<Found> find(String reference);

    /** A record; its {@code meta.security} is believed only if it has been stored, since only then it is the server's. */
    record Found(Resource resource, boolean isStored) {}
}
