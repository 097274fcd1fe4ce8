package org.delhihims.server.smart;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches clients' key sets over the internet: https only, no redirects, no private addresses, little time and few bytes.
 * A registration must not become a way to reach into the network this server stands in.
 */
final class KeySetFetch {

    /** A key set, and for how long its server says it may be kept. */
    record Fetched(String text, Optional<Long> maxAgeSeconds) {}

    private static final int LARGEST = 256 * 1024;
    private static final Timeout CONNECTS_WITHIN = Timeout.ofSeconds(3);
    private static final Timeout ANSWERS_WITHIN = Timeout.ofSeconds(5);

    private final List<String> allowed;
    private final CloseableHttpClient publicHosts;
    private final CloseableHttpClient allowedHosts;

    KeySetFetch(List<String> allowed) {
        this.allowed = allowed;
        this.publicHosts = client(new PublicAddresses());
        this.allowedHosts = client(SystemDefaultDnsResolver.INSTANCE);
    }

    private static CloseableHttpClient client(org.apache.hc.client5.http.DnsResolver names) {
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTS_WITHIN)
                                .setSocketTimeout(ANSWERS_WITHIN)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWERS_WITHIN)
                        .build())
                .build();
    }

    Fetched fetch(String address) throws IOException {
        boolean isAllowed = allowed.stream().anyMatch(beginning -> begins(address, beginning));
        URI uri = URI.create(address);
        if (!isAllowed && !"https".equals(uri.getScheme())) {
            throw new IOException("not https");
        }
        return (isAllowed ? allowedHosts : publicHosts).execute(new HttpGet(uri), KeySetFetch::read);
    }

    private static boolean begins(String address, String beginning) {
        return beginning.endsWith(":*")
                ? address.startsWith(beginning.substring(0, beginning.length() - 1))
                : address.startsWith(beginning);
    }

    private static Fetched read(ClassicHttpResponse response) throws IOException {
        HttpEntity body = response.getEntity();
        if (response.getCode() != 200 || body == null) {
            throw new IOException("answered with status " + response.getCode());
        }
        try (InputStream content = body.getContent()) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("larger than a key set is");
            }
            var control = response.getFirstHeader("Cache-Control");
            return new Fetched(
                    new String(bytes, StandardCharsets.UTF_8),
                    control == null ? Optional.empty() : maxAge(control.getValue()));
        }
    }

    private static Optional<Long> maxAge(String control) {
        if (control.contains("no-store") || control.contains("no-cache")) {
            return Optional.of(0L);
        }
        var found = java.util.regex.Pattern.compile("max-age=(\\d{1,9})").matcher(control);
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    /** Names that stand for addresses on the public internet; the connection is made to just these. */
    private static final class PublicAddresses implements org.apache.hc.client5.http.DnsResolver {

        private static final int CARRIER_GRADE = 100;

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new UnknownHostException("not on the public internet");
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        private static boolean isPublic(InetAddress address) {
            byte[] bytes = address.getAddress();
            boolean isCarrierGrade =
                    address instanceof Inet4Address && bytes[0] == CARRIER_GRADE && (bytes[1] & 0xC0) == 0x40;
            boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
            boolean isTranslated = bytes.length == 16 && bytes[0] == 0 && bytes[1] == 0x64;
            return !(address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()
                    || isCarrierGrade
                    || isUniqueLocal
                    || isTranslated
                    || bytes[0] == 0);
        }
    }
}
