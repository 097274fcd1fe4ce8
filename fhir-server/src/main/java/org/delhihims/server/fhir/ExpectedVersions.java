package org.delhihims.server.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions that a caller has read of what he deletes: of a request by its header, of a transaction by its entries. */
public final class ExpectedVersions {

    private static final String ENTRIES = ExpectedVersions.class.getName();

    private ExpectedVersions() {}

    /** Notes what the entries of a transaction expect: the ETag by reference, such as {@code Observation/123}. */
    public static void note(RequestDetails transaction, Map<String, String> tags) {
        transaction.getUserData().put(ENTRIES, Map.copyOf(tags));
    }

    static Optional<String> of(RequestDetails caller, String reference) {
        String tag = caller.getUserData().get(ENTRIES) instanceof Map<?, ?> entries
                ? (String) entries.get(reference)
                : headerOf(caller);
        return Optional.ofNullable(tag).filter(text -> !text.isBlank()).map(ParameterUtil::parseETagValue);
    }

    private static @Nullable String headerOf(RequestDetails caller) {
        return caller.getRequestType() == RequestTypeEnum.DELETE ? caller.getHeader(Constants.HEADER_IF_MATCH) : null;
    }
}
