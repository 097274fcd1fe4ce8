package org.delhihims.server.fhir;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;

/** The answers within a batch or transaction are those that the same requests would get by themselves. */
final class BundleAnswers extends TransactionProcessorVersionAdapterR4 {

    private static final String STATUS = BundleAnswers.class.getName();

    private final Answers answers;

    BundleAnswers(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException failure, BundleEntryComponent entry) {
        BaseServerResponseException answer =
                answers.to(failure, entry.getRequest().hasIfMatch());
        entry.getResponse().setOutcome((OperationOutcome) answer.getOperationOutcome());
        entry.setUserData(STATUS, Integer.toString(answer.getStatusCode()));
        setResponseStatus(entry, "");
    }

    /** HAPI sets the status of the exception it caught, before or after the outcome; ours is that of the answer. */
    @Override
    public void setResponseStatus(BundleEntryComponent entry, String status) {
        Object answered = entry.getUserData(STATUS);
        super.setResponseStatus(entry, answered == null ? status : (String) answered);
    }

    /** A version is quoted as in the header it stands for. */
    @Override
    public void setResponseETag(BundleEntryComponent entry, String version) {
        super.setResponseETag(entry, version.startsWith("W/") ? version : "W/\"" + version + "\"");
    }
}
