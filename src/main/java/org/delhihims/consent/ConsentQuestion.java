package org.delhihims.consent;

import java.time.Instant;

/** May this be done now, for this purpose, by whoever asks, with this resource? */
public record ConsentQuestion(
        Requester who, ConsentAction action, PurposeOfUse purpose, RequestedResource resource, Instant now) {}
