package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SimplePreResourceAccessDetails;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what HAPI is about to store from what it has found, for it asks of both whether they may be seen. An update within a
 * transaction whose record is hidden then it does not store, though it answers that it has. So what a write gives back is
 * held at the very end, by {@link AnswerGuard}; and what the condition of a write finds is searched for like anything else.
 */
final class BeingWritten {

    private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.TRANSACTION);

    private BeingWritten() {}

    /** Entries of a transaction that write have no interaction of their own. */
    static boolean isBy(RequestDetails request) {
        RestOperationTypeEnum interaction = request.getRestOperationType();
        return interaction == null || WRITES.contains(interaction);
    }

    static boolean is(IPreResourceAccessDetails found, @Nullable RequestDetails request) {
        return request != null && found instanceof SimplePreResourceAccessDetails && isBy(request);
    }
}
