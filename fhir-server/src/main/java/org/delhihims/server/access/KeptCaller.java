package org.delhihims.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A caller as it is kept with what goes on after its request, such as an export: what leaves later is judged by what this
 * caller may see then. The token itself is not kept.
 */
public record KeptCaller(
        String scope,
        String clientId,
        String clientKind,
        @Nullable String account,
        @Nullable String fhirUser,
        @Nullable String role,
        @Nullable String facility,
        @Nullable String patient) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static KeptCaller of(Caller caller) {
        return new KeptCaller(
                caller.grant().scopes().toString(),
                caller.clientId(),
                caller.clientKind(),
                caller.account(),
                caller.fhirUser(),
                caller.role(),
                caller.facility(),
                caller.patient());
    }

    public static KeptCaller read(String text) {
        try {
            return JSON.readValue(text, KeptCaller.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a caller that was kept cannot be read", e);
        }
    }

    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody who calls now is the same program, for the same person and facility. */
    public boolean is(Caller other) {
        return clientId.equals(other.clientId())
                && Objects.equals(account, other.account())
                && Objects.equals(facility, other.facility());
    }

    Caller caller() {
        return Caller.with(scope, clientId, clientKind, account, fhirUser, role, facility, patient, null);
    }
}
