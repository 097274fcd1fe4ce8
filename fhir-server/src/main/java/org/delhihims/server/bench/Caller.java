package org.delhihims.server.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.delhihims.server.client.SystemSignIn;
import org.jspecify.annotations.Nullable;

/** One connection to an endpoint, on which one question is asked after the other. */
final class Caller implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final URI base;
    private final Map<String, String> headers;
    private final @Nullable SystemSignIn signIn;
    private final CloseableHttpClient client;

    Caller(URI base, Map<String, String> headers, @Nullable SystemSignIn signIn) {
        this.base = base;
        this.headers = headers;
        this.signIn = signIn;
        BasicHttpClientConnectionManager connection = new BasicHttpClientConnectionManager();
        connection.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .setSocketTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .build());
        // A request that failed is an error to be counted, and an answer is counted as it comes over the wire.
        client = HttpClients.custom()
                .setConnectionManager(connection)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .build())
                .build();
    }

    Answer ask(Request request) throws IOException {
        String path = request.path().isEmpty() ? "" : "/" + request.path();
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), URI.create(base + path));
        http.setHeader("Accept", "application/fhir+json");
        headers.forEach(http::setHeader);
        if (signIn != null) {
            http.setHeader("Authorization", "Bearer " + signIn.token());
        }
        if (!request.ifMatch().isEmpty()) {
            http.setHeader("If-Match", "W/\"" + request.ifMatch() + "\"");
        }
        if (!request.type().isEmpty()) {
            http.setEntity(
                    new StringEntity(request.body(), ContentType.create(request.type(), StandardCharsets.UTF_8)));
        }
        return client.execute(http, Caller::read);
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new Answer(
                response.getCode(),
                value(response, "ETag"),
                value(response, "Location"),
                new String(body, StandardCharsets.UTF_8),
                body.length);
    }

    private static String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
