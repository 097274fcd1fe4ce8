package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a search that a write makes first, to find what it is to change, from one that somebody asks. */
public final class ConditionalWrites {

    private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE,
            RestOperationTypeEnum.TRANSACTION,
            RestOperationTypeEnum.BATCH);

    private ConditionalWrites() {}

    /** Whether a search within this request is made by a write. */
    public static boolean include(@Nullable RequestDetails request) {
        return request != null && WRITES.contains(request.getRestOperationType());
    }
}
