package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.delhihims.consent.ConsentWriter;
import org.delhihims.server.consent.ConsentWriters;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Callers as those who write Consents. */
final class ConsentCallers implements ConsentWriters {

    @Override
    public Optional<ConsentWriter> of(@Nullable RequestDetails request) {
        return Callers.of(request)
                .map(caller -> new ConsentWriter(
                        ConsentWriter.kindOf(caller.clientKind(), caller.role()),
                        caller.patient(),
                        personOf(caller.fhirUser()),
                        caller.facility()));
    }

    /** The claim is a whole address. */
    private static @Nullable String personOf(@Nullable String fhirUser) {
        return fhirUser == null
                ? null
                : new IdType(fhirUser).toUnqualifiedVersionless().getValue();
    }
}
