package org.delhihims.server.http;

import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import java.io.Serial;

/** The body is larger than this server reads. */
final class BodyTooLarge extends PayloadTooLargeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long largest) {
        super("The body is larger than the " + largest + " bytes that are read. Send it in smaller parts.");
    }
}
