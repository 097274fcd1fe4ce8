package org.delhihims.server.token;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/** Names of the claims in access tokens beside those of RFC 9068 ({@code security.md} 1.5). */
public final class Claims {

    public static final String SCOPE = "scope";
    public static final String CLIENT = "client_id";
    public static final String SESSION = "sid";
    public static final String PATIENT = "patient";
    public static final String ENCOUNTER = "encounter";
    public static final String FHIR_USER = "fhirUser";

    /** When its user signed in (RFC 9068, section 2.2.1). */
    public static final String SIGNED_IN = "auth_time";

    /** What the token was issued for, and is revoked with. */
    public static final String GRANT = "hims_grant";

    public static final String CLIENT_KIND = "hims_client";
    public static final String ROLE = "hims_role";
    public static final String FACILITY = "hims_org";

    /** What its holder must show beside it (RFC 8705, section 3.1), and in it the thumbprint of a certificate. */
    public static final String CONFIRMATION = "cnf";

    public static final String THUMBPRINT = "x5t#S256";

    /** The type of the token's header, which tells it from an ID token (RFC 9068, section 2.1). */
    public static final String TYPE = "at+jwt";

    private Claims() {}

    /** The thumbprint of the certificate that a token is bound to; none where it is not. */
    public static Optional<String> certificate(Jwt token) {
        return token.getClaim(CONFIRMATION) instanceof Map<?, ?> confirmation
                ? Optional.of(String.valueOf(confirmation.get(THUMBPRINT)))
                : Optional.empty();
    }
}
