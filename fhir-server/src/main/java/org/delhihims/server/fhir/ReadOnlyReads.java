package org.delhihims.server.fhir;

import ca.uhn.fhir.jpa.util.JpaHapiTransactionService;
import ca.uhn.fhir.rest.api.server.RequestDetails;

/** Plain reads run in read-only transactions: nothing is flushed or compared, and a replica may answer them. */
final class ReadOnlyReads extends JpaHapiTransactionService {

    @Override
    protected IExecutionBuilder buildExecutionBuilder(RequestDetails request) {
        return new ExecutionBuilder(request) {
            @Override
            public <T> T read(IExecutionCallable<T> callback) {
                readOnly();
                return super.read(callback);
            }
        };
    }
}
