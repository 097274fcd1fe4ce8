package org.delhihims.server.terminology;

import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Coding;

/** Where a code is looked for: a code system, or a value set. */
interface Membership {

    Optional<Listed> find(Coding coding);

    /** What to say of a code that was not found. */
    Sentence absence(Coding coding);

    /** Refuses the question where the code was not found only because its system's content is not here. */
    void refuseUnlessDecided(Coding coding);
}
