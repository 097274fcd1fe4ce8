package org.delhihims.server.export;

import java.io.Serial;

/** Nobody waits for the export any more. */
final class ExportCancelled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
