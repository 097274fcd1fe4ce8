package org.delhihims.server.passkey;

import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account, as it is kept.
 *
 * @param credential the public key, and its id
 * @param signCount how often the authenticator says it has signed; many always say 0
 * @param backupEligible whether it may be copied to other devices of its owner, {@code backedUp} whether it was
 * @param label by which its owner knows it
 * @param lastUsedAt none until somebody signs in with it
 */
record Passkey(
        AttestedCredentialData credential,
        UUID account,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        Set<AuthenticatorTransport> transports,
        String label,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    Passkey {
        transports = Set.copyOf(transports);
    }

    byte[] id() {
        return credential.getCredentialId();
    }
}
