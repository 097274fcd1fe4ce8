package org.delhihims.server.smart;

import java.util.List;
import java.util.Map;

/** Takes out of the metadata documents what Spring Authorization Server could do and this server does not offer. */
final class Metadata {

    private static final List<String> NOT_OFFERED = List.of(
            "device_authorization_endpoint",
            "end_session_endpoint",
            "registration_endpoint",
            "pushed_authorization_request_endpoint",
            "dpop_signing_alg_values_supported");

    private Metadata() {}

    static void trim(Map<String, Object> claims) {
        NOT_OFFERED.forEach(claims::remove);
        claims.put("grant_types_supported", SmartConfiguration.GRANT_TYPES);
        claims.put("scopes_supported", SmartConfiguration.SCOPES);
        for (String endpoint : List.of("token", "revocation", "introspection")) {
            claims.put(endpoint + "_endpoint_auth_methods_supported", SmartConfiguration.AUTHENTICATION);
            claims.put(endpoint + "_endpoint_auth_signing_alg_values_supported", SmartConfiguration.ALGORITHMS);
        }
    }
}
