package org.delhihims.server.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where an app may have the browser sent back to. Only what leads to one app on one host can be registered: https, http on
 * the loopback interface, or a scheme of the app's own in reverse-domain form (RFC 8252, section 7).
 */
final class RedirectUri {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private RedirectUri() {}

    static boolean isGood(String text) {
        try {
            URI uri = new URI(text);
            boolean isPlain = text.chars().allMatch(c -> c > ' ' && c < 0x7F)
                    && !text.contains("*")
                    && uri.isAbsolute()
                    && !uri.isOpaque()
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && uri.normalize().equals(uri)
                    && !uri.getRawPath().toLowerCase(java.util.Locale.ROOT).contains("%2e");
            return isPlain && leadsToOne(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean leadsToOne(URI uri) {
        return switch (uri.getScheme()) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            default -> uri.getScheme().contains(".") && uri.getScheme().matches("[a-z][a-z0-9.+-]*");
        };
    }
}
