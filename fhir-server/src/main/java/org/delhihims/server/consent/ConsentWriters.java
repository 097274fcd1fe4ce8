package org.delhihims.server.consent;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.delhihims.consent.ConsentWriter;
import org.jspecify.annotations.Nullable;

/** Finds who sends a request that writes a Consent. */
public interface ConsentWriters {

    /** The writer of a request; none where the server works for itself. */
    Optional<ConsentWriter> of(@Nullable RequestDetails request);
}
