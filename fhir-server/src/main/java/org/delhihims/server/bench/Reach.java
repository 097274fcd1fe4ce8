package org.delhihims.server.bench;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whom the load may fall on: this machine, or any other only when the operator has said so. */
record Reach(boolean remote) {

    /** The address as a base that paths are appended to, if load may be put on it. */
    URI of(String address) {
        URI base = URI.create(address.replaceFirst("/+$", ""));
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException(
                    address + " is not the address of a FHIR endpoint, such as http://localhost:8080/fhir.");
        }
        refuseUnlessAllowed(base.getHost());
        return base;
    }

    void refuseUnlessAllowed(String host) {
        if (!remote && !isThisMachine(host)) {
            throw new IllegalArgumentException(
                    host
                            + " is not this machine. A load may hurt whoever works there; give --remote if you may put it there.");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no machine named " + host + ".", e);
        }
    }
}
