package org.delhihims.server.http;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.io.IOException;
import java.io.Serial;

/** The caller hung up, or what he packed is damaged or has no end. That is his mistake and no fault of this server. */
final class BodyCutOff extends InvalidRequestException {

    @Serial
    private static final long serialVersionUID = 1L;

    BodyCutOff(IOException cause) {
        super("The body breaks off.", cause);
    }
}
