package org.delhihims.opd;

import java.util.Optional;

/** Who is known to the server, whether or not the record is open to the caller. */
public interface VisitorRegister {

    /** The person of a Patient by its id, if there is one. */
    Optional<Visitor> visitor(String patient);
}
