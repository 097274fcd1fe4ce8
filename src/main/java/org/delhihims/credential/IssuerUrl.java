package org.delhihims.credential;

import java.net.URI;

/**
 * Who signs cards: an https address without query, fragment and slash at its end, below which the keys and the lists of
 * revoked cards are found. A server on one's own machine may do without TLS, to try it out.
 */
public record IssuerUrl(String value) {

    public IssuerUrl {
        URI url = URI.create(value);
        if (!OwnMachine.isProtected(url)
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || value.endsWith("/")) {
            throw new IllegalArgumentException(
                    "An issuer of cards is an https address without query and without a slash at its end, not "
                            + value);
        }
    }

    public String keys() {
        return value + "/.well-known/jwks.json";
    }

    public String revocationsOf(String kid) {
        return value + "/.well-known/crl/" + kid + ".json";
    }
}
