package org.delhihims.server.outbound;

import java.util.List;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Calls to the servers that the operator has named: the identity provider and the gateway of short messages. */
public final class OperatorCalls {

    private OperatorCalls() {}

    public static RestClient client() {
        return RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(OutboundHttp.toNamedServers()))
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
}
