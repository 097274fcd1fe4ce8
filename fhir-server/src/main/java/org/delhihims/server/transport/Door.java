package org.delhihims.server.transport;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * How the server can be reached. Beyond this machine it is reached by TLS only, which ends here or at a proxy.
 *
 * @param address it listens on; empty: all of this machine's
 * @param publicUrl by which clients reach it; empty: they are on this machine
 */
record Door(String address, boolean hasTls, boolean hasProxy, String publicUrl) {

    /** Why the door must stay shut, and what to set. */
    Optional<String> fault() {
        if (!isOfThisMachine(address) && !hasTls && !hasProxy) {
            return Optional.of("It would listen on " + (address.isEmpty() ? "all addresses" : address)
                    + " without TLS, and tokens and records could be overheard. Set --server.ssl.bundle or"
                    + " --server.ssl.key-store for TLS, or --hims.proxy.addresses to the addresses of the proxy that ends"
                    + " TLS in front of it; with --server.address=127.0.0.1 it serves this machine only.");
        }
        if (isHttps()) {
            return Optional.empty();
        }
        if (!publicUrl.isEmpty() && (hasTls || hasProxy || !isOfThisMachine(publicHost()))) {
            return Optional.of("Clients would be sent to " + publicUrl
                    + " without TLS. Set --hims.server.public-url to the https address that they reach it by.");
        }
        if (hasProxy && !hasTls) {
            return Optional.of("It does not know by which address clients reach the proxy of hims.proxy.addresses. Set"
                    + " --hims.server.public-url to it: https://NAME/fhir.");
        }
        return Optional.empty();
    }

    private boolean isHttps() {
        return publicUrl.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private String publicHost() {
        try {
            String host = URI.create(publicUrl).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static boolean isOfThisMachine(String host) {
        try {
            return !host.isEmpty() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
