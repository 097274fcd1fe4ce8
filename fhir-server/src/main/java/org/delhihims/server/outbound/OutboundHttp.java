package org.delhihims.server.outbound;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;

/**
 * Clients for calls to others' servers ({@code security.md} 3.6). What somebody writes into a record or a registration must
 * not become a way into the network this server stands in. A name is resolved once, and the connection is made to just the
 * addresses that were looked at; there are no redirects, no proxies, no cookies and no second attempts; a connection is made
 * within three seconds and answered within five; an answer has at most 256 KiB, and comes within ten;
 * lists that are published may be longer.
 */
public final class OutboundHttp {

    private static final Timeout CONNECTS_WITHIN = Timeout.ofSeconds(3);
    private static final Timeout ANSWERS_WITHIN = Timeout.ofSeconds(5);

    private static final SmallAnswers ANSWERS = new SmallAnswers(256 * 1024, Duration.ofSeconds(10));
    /** Of some millions of revoked cards. */
    private static final SmallAnswers LISTS = new SmallAnswers(64 * 1024 * 1024, Duration.ofMinutes(5));

    private OutboundHttp() {}

    /** Calls the servers that the operator's settings name in full, wherever they are. */
    public static CloseableHttpClient toNamedServers() {
        return client(SystemDefaultDnsResolver.INSTANCE, (request, scope, chain) -> chain.proceed(request, scope));
    }

    /** As {@link #toNamedServers()}, for a command that fetches the lists which the named server publishes. */
    public static CloseableHttpClient toPublishers() {
        return client(
                SystemDefaultDnsResolver.INSTANCE, (request, scope, chain) -> chain.proceed(request, scope), LISTS);
    }

    /**
     * Calls what lies under one of these addresses. A name among them that has been made to lead to this machine, or to the
     * services of its network card, is not followed: an operator who wants that allows the number.
     */
    public static CloseableHttpClient to(Destinations destinations) {
        return client(new FencedNames(AddressRanges.THIS_MACHINE, true), (request, scope, chain) -> {
            if (!destinations.include(address(request))) {
                throw new IOException("the address is not allowed");
            }
            return chain.proceed(request, scope);
        });
    }

    /** Calls any server on the public internet, by https. */
    public static CloseableHttpClient toThePublic() {
        return client(new FencedNames(AddressRanges.NOT_PUBLIC, false), (request, scope, chain) -> {
            if (!"https".equals(request.getScheme())) {
                throw new IOException("not https");
            }
            return chain.proceed(request, scope);
        });
    }

    private static String address(ClassicHttpRequest request) throws IOException {
        try {
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static CloseableHttpClient client(DnsResolver names, ExecChainHandler fence) {
        return client(names, fence, ANSWERS);
    }

    private static CloseableHttpClient client(DnsResolver names, ExecChainHandler fence, SmallAnswers size) {
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setUserAgent("Delhi-HIMS")
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
                .addExecInterceptorFirst("size", size)
                .addExecInterceptorFirst("fence", fence)
                .build();
    }
}
