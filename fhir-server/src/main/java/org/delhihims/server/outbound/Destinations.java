package org.delhihims.server.outbound;

import java.util.List;

/**
 * Addresses that an operator lets the server call for one purpose, each with all that lies under it: {@code
 * https://emr.hospital.example/fhir}, or {@code http://10.1.2.3:*} for every port.
 */
public final class Destinations {

    private final List<Destination> allowed;

    /**
     * @param setting that has these addresses
     * @throws IllegalArgumentException for what is no such address
     */
    public Destinations(String setting, List<String> addresses) {
        allowed = addresses.stream()
                .map(address -> Destination.read(setting, address))
                .toList();
    }

    public boolean include(String address) {
        return allowed.stream().anyMatch(destination -> destination.allows(address));
    }
}
