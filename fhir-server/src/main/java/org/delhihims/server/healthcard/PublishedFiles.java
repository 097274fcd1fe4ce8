package org.delhihims.server.healthcard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.delhihims.server.outbound.OutboundHttp;

/** Reads what an issuer publishes: from where it says, and not too much of it. */
final class PublishedFiles implements AutoCloseable {

    private static final int OK = 200;

    private final CloseableHttpClient http = OutboundHttp.toPublishers();

    String text(String url) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", "application/json");
        request.setHeader("Cache-Control", "no-cache");
        return http.execute(request, answer -> {
            if (answer.getCode() != OK) {
                throw new IOException(url + " answers " + answer.getCode() + ".");
            }
            return EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
