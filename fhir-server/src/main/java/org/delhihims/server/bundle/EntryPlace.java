package org.delhihims.server.bundle;

import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** An entry and where in its Bundle it stands. */
record EntryPlace(int index, BundleEntryComponent entry) {

    /** The FHIRPath of a part of the entry, for example {@code Bundle.entry[3].request.url}. */
    String path(String part) {
        return "Bundle.entry[" + index + "]" + (part.isEmpty() ? "" : "." + part);
    }
}
