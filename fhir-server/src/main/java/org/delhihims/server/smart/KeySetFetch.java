package org.delhihims.server.smart;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.delhihims.server.outbound.Destinations;
import org.delhihims.server.outbound.OutboundHttp;

/** Fetches clients' key sets: by https from anywhere on the public internet, and from the private hosts that are allowed. */
final class KeySetFetch {

    /** A key set, and for how long its server says it may be kept. */
    record Fetched(String text, Optional<Long> maxAgeSeconds) {}

    private final Destinations privateHosts;
    private final CloseableHttpClient toPrivateHosts;
    private final CloseableHttpClient toThePublic = OutboundHttp.toThePublic();

    KeySetFetch(Destinations privateHosts) {
        this.privateHosts = privateHosts;
        this.toPrivateHosts = OutboundHttp.to(privateHosts);
    }

    Fetched fetch(String address) throws IOException {
        CloseableHttpClient http = privateHosts.include(address) ? toPrivateHosts : toThePublic;
        return http.execute(new HttpGet(URI.create(address)), KeySetFetch::read);
    }

    private static Fetched read(ClassicHttpResponse response) throws IOException, ParseException {
        HttpEntity body = response.getEntity();
        if (response.getCode() != 200 || body == null) {
            throw new IOException("answered with status " + response.getCode());
        }
        var control = response.getFirstHeader("Cache-Control");
        return new Fetched(
                EntityUtils.toString(body, StandardCharsets.UTF_8),
                control == null ? Optional.empty() : maxAge(control.getValue()));
    }

    private static Optional<Long> maxAge(String control) {
        if (control.contains("no-store") || control.contains("no-cache")) {
            return Optional.of(0L);
        }
        var found = java.util.regex.Pattern.compile("max-age=(\\d{1,9})").matcher(control);
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }
}
