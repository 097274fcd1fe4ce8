package org.delhihims.server.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as it was registered.
 *
 * @param name people see when they are asked to let it in; {@code nameHindi} when they read Hindi
 * @param secretHash of a client that proves itself by a shared secret
 * @param jwks its public keys (a JWK Set), or {@code jwksUri} where they are
 * @param scopes the most it can be given
 * @param facility the Organization's id whose system it is
 * @param certificate SHA-256 thumbprint, base64url, of the certificate it calls with (RFC 8705); its tokens are then of
 *     use to nobody else
 */
public record ClientRegistration(
        String clientId,
        ClientKind kind,
        String name,
        @Nullable String nameHindi,
        @Nullable String secretHash,
        @Nullable String jwks,
        @Nullable String jwksUri,
        List<String> redirectUris,
        List<String> launchUris,
        List<String> origins,
        List<String> scopes,
        @Nullable String facility,
        @Nullable String certificate) {

    public ClientRegistration {
        redirectUris = List.copyOf(redirectUris);
        launchUris = List.copyOf(launchUris);
        origins = List.copyOf(origins);
        scopes = List.copyOf(scopes);
    }

    public boolean hasKeys() {
        return jwks != null || jwksUri != null;
    }

    /** Whether it runs where no secret can be kept, such as on a phone. */
    public boolean isPublic() {
        return secretHash == null && !hasKeys();
    }
}
