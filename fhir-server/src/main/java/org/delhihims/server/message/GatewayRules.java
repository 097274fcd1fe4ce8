package org.delhihims.server.message;

import org.delhihims.server.outbound.SafeAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The gateway that carries short messages, where {@code hims.login.sms} is {@code http} or {@code hims.reminders.ways} names
 * {@code sms}.
 *
 * @param url of the gateway, https unless it is on this machine
 * @param authorization the value of the header of this name; empty: none is sent
 */
@ConfigurationProperties("hims.login.sms-gateway")
public record GatewayRules(String url, String authorization) {

    public GatewayRules {
        if (!url.isEmpty() && !SafeAddress.is(url)) {
            throw new IllegalArgumentException("hims.login.sms-gateway.url is an https address");
        }
    }

    /** The secret is kept out of logs. */
    @Override
    public String toString() {
        return "GatewayRules[" + url + "]";
    }
}
