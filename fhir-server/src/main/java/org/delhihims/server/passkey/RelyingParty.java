package org.delhihims.server.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import org.delhihims.server.token.Addresses;

/**
 * This server, as passkeys know it: each is good for one host and its origin only, which is what makes them safe from copies
 * of our pages on others.
 *
 * @param id the host's name
 * @param origin of our pages
 */
record RelyingParty(String id, String origin) {

    static RelyingParty of(Addresses addresses) {
        return new RelyingParty(URI.create(addresses.issuer()).getHost(), addresses.issuer());
    }

    /** What an answer to this challenge must have been made for. */
    ServerProperty asked(PendingChallenge pending) {
        return new ServerProperty(new Origin(origin), id, pending.challenge());
    }
}
