package org.delhihims.server.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of addresses that may be called. Port 0 stands for every port. */
record Destination(String scheme, String host, int port, String path) {

    private static final Pattern FORM =
            Pattern.compile("(https?)://(\\[[0-9a-fA-F:]+]|[^/:@?#]+)(?::([0-9]+|\\*))?(/[^?#]*)?");
    /** What could lead out of a path, in any writing. */
    private static final Pattern DEVIOUS = Pattern.compile("(?i)\\.\\.|%2e|%2f|%5c|\\\\");

    static Destination read(String setting, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(setting + " names no address: " + text);
        }
        String scheme = form.group(1);
        String port = form.group(3);
        int number = port == null ? defaultPort(scheme) : port.equals("*") ? 0 : Integer.parseInt(port);
        String path = form.group(4) == null ? "/" : form.group(4);
        return new Destination(scheme, form.group(2).toLowerCase(Locale.ROOT), number, path);
    }

    boolean allows(String address) {
        return parse(address).filter(this::matches).isPresent();
    }

    private boolean matches(URI address) {
        int asked = address.getPort() < 0 ? defaultPort(address.getScheme()) : address.getPort();
        return scheme.equalsIgnoreCase(address.getScheme())
                && host.equalsIgnoreCase(address.getHost())
                && (port == 0 || port == asked)
                && isUnder(address.getRawPath().isEmpty() ? "/" : address.getRawPath());
    }

    private boolean isUnder(String asked) {
        String folder = path.endsWith("/") ? path : path + "/";
        return asked.equals(path) || asked.startsWith(folder);
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = new URI(address);
            boolean isPlain = uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && !DEVIOUS.matcher(uri.getRawPath()).find();
            return isPlain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static int defaultPort(String scheme) {
        return scheme.equalsIgnoreCase("https") ? 443 : 80;
    }
}
