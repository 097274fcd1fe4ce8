package org.delhihims.server.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Ranges of addresses.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA: special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA: special addresses of IPv6</a>
 */
record AddressRanges(List<IpAddressMatcher> ranges) {

    /** This machine, the services of its network card (the metadata of clouds), and groups of machines. */
    static final AddressRanges THIS_MACHINE =
            of("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "::/127", "fe80::/10", "ff00::/8");

    /** All that is not one machine on the public internet, and what would be translated to such. */
    static final AddressRanges NOT_PUBLIC = of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "4000::/2",
            "8000::/1");

    AddressRanges {
        ranges = List.copyOf(ranges);
    }

    private static AddressRanges of(String... ranges) {
        return new AddressRanges(Stream.of(ranges).map(IpAddressMatcher::new).toList());
    }

    boolean include(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.matches(address.getHostAddress()));
    }
}
