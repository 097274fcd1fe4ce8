package org.delhihims.server.login;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The gateway that carries short messages, where {@code hims.login.sms} is {@code http}. It is called with POST and
 * {@code {"to": "+919812345678", "text": "..."}}, and answers 2xx when it has taken the message.
 *
 * @param url of the gateway, https unless it is on this machine
 * @param authorization the value of the header of this name; empty: none is sent
 */
@ConfigurationProperties("hims.login.sms-gateway")
record GatewayRules(String url, String authorization) {

    GatewayRules {
        if (!url.isEmpty() && !ProviderRules.isSafe(url)) {
            throw new IllegalArgumentException("hims.login.sms-gateway.url is an https address");
        }
    }

    /** The secret is kept out of logs. */
    @Override
    public String toString() {
        return "GatewayRules[" + url + "]";
    }
}
