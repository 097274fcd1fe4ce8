package org.delhihims.correction;

import java.util.Optional;
import org.hl7.fhir.r4.model.Task;

/** The corrections that a caller may see. */
@FunctionalInterface
public interface Corrections {

    /** A Task by its id, of whatever kind. */
    Optional<Task> task(String id);
}
