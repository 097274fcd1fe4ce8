package org.delhihims.server.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Names that lead to none of these addresses.
 *
 * @param refused what a name must not lead to
 * @param numbersMeanThemselves whether an address written as a number may be one of them
 */
record FencedNames(AddressRanges refused, boolean numbersMeanThemselves) implements DnsResolver {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?|localhost");

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (numbersMeanThemselves && NUMBER.matcher(host).matches()) {
            return addresses;
        }
        for (InetAddress address : addresses) {
            if (refused.include(address)) {
                throw new UnknownHostException("the name leads to where nobody is called");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
