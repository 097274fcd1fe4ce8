package org.delhihims.server.fhir;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the log may hold it: which exceptions, thrown where. Their messages are left out, because those of the
 * database and of HAPI quote the values at hand, and the values are people's.
 */
final class FaultTrace extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    FaultTrace(Throwable fault) {
        super(fault.getClass().getName(), causeOf(fault), false, true);
        setStackTrace(fault.getStackTrace());
    }

    private static @Nullable Throwable causeOf(Throwable fault) {
        return fault.getCause() == null ? null : new FaultTrace(fault.getCause());
    }
}
