package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds how the caller of a request stands to patients, once for each. */
final class Standings {

    private static final String KEY = Standings.class.getName();

    private final PatientFiles files;
    private final Clock clock;

    Standings(PatientFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    Standing between(Caller caller, String patient, @Nullable RequestDetails request) {
        return request == null
                ? look(caller, patient)
                : known(request).computeIfAbsent(patient, id -> look(caller, id));
    }

    private Standing look(Caller caller, String patient) {
        return new Standing(caller, patient, files, clock.instant());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Standing> known(RequestDetails request) {
        return (Map<String, Standing>)
                request.getUserData().computeIfAbsent(KEY, key -> new ConcurrentHashMap<String, Standing>());
    }

    /** A request that writes may make what was known before untrue. */
    static void forget(@Nullable RequestDetails request) {
        if (request != null) {
            request.getUserData().remove(KEY);
        }
    }
}
