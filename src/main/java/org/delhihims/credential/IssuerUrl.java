package org.delhihims.credential;

import java.net.URI;
import java.util.Set;

/**
 * Who signs cards: an https address without query, fragment and slash at its end, below which the keys and the lists of
 * revoked cards are found. A server on one's own machine may do without TLS, to try it out.
 */
public record IssuerUrl(String value) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public IssuerUrl {
        URI url = URI.create(value);
        boolean isProtected = "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && url.getHost() != null && OWN_MACHINE.contains(url.getHost()));
        if (!isProtected
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
