package org.delhihims.server.transport;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The proxies in front of this server that end TLS.
 *
 * @param addresses from which they call; what they say of the caller is believed, and nobody else
 * @param clientCertificates whether they pass on the certificates that callers show
 */
@ConfigurationProperties("hims.proxy")
public record ProxyRules(List<InetAddress> addresses, boolean clientCertificates) {

    public ProxyRules {
        addresses = List.copyOf(addresses);
    }

    boolean isDeclared() {
        return !addresses.isEmpty();
    }
}
