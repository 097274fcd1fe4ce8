package org.delhihims.server.subscription;

import java.io.IOException;
import org.hl7.fhir.r4.model.Resource;

/** Tells a subscriber of a record. */
interface Messenger {

    /** Returns when the subscriber has been told, and fails with what went wrong when he has not. */
    void tell(Subscriber subscriber, Resource record) throws IOException;
}
