package org.delhihims.server.fhir;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** The answers within a transaction are written as those of single requests. */
final class BundleAnswers extends TransactionProcessorVersionAdapterR4 {

    /** A version is quoted as in the header it stands for. */
    @Override
    public void setResponseETag(BundleEntryComponent entry, String version) {
        super.setResponseETag(entry, version.startsWith("W/") ? version : "W/\"" + version + "\"");
    }
}
