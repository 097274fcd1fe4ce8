package org.delhihims.server.outbound;

import java.net.URI;
import java.util.Set;

/** Addresses of servers that an operator names, which secrets are sent to. */
public final class SafeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** Nobody listens in on the way to such an address. */
    public static boolean is(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme())
                            && uri.getHost() != null
                            && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
