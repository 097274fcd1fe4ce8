package org.delhihims.server.login;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Calls to the servers that the operator has named, the identity provider and the gateway of short messages: no redirects,
 * little time and few bytes. They may be on a private network.
 */
final class OperatorCalls {

    private static final int LARGEST = 256 * 1024;
    private static final Timeout CONNECTS_WITHIN = Timeout.ofSeconds(3);
    private static final Timeout ANSWERS_WITHIN = Timeout.ofSeconds(5);

    private OperatorCalls() {}

    static RestClient client() {
        return RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(connections()))
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new FormHttpMessageConverter(),
                            new OAuth2AccessTokenResponseHttpMessageConverter(),
                            new StringHttpMessageConverter(),
                            new MappingJackson2HttpMessageConverter()));
                })
                .build();
    }

    private static CloseableHttpClient connections() {
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTS_WITHIN)
                                .setSocketTimeout(ANSWERS_WITHIN)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWERS_WITHIN)
                        .build())
                .addExecInterceptorFirst("size", OperatorCalls::limit)
                .build();
    }

    private static ClassicHttpResponse limit(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity body = response.getEntity();
        if (body != null) {
            byte[] bytes = body.getContent().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                response.close();
                throw new IOException("larger than any answer that is needed");
            }
            body.close();
            response.setEntity(new ByteArrayEntity(bytes, ContentType.parseLenient(body.getContentType())));
        }
        return response;
    }
}
