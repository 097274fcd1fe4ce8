package org.delhihims.server.audit;

import java.io.Serial;

/** The record of an access could not be kept, so the access is not answered. */
public final class AuditUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    AuditUnavailable(Throwable cause) {
        super("The audit cannot be written.", cause);
    }
}
