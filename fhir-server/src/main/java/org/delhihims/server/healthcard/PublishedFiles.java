package org.delhihims.server.healthcard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads what an issuer publishes: from where it says, and not too much of it. */
final class PublishedFiles {

    private static final int OK = 200;
    /** A list of some millions of cards. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();

    String text(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWERS_WITHIN)
                .header("Accept", "application/json")
                .header("Cache-Control", "no-cache")
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException(url + " answers " + answer.statusCode() + ".");
            }
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(url + " is larger than any list.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
