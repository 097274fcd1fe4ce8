package org.delhihims.server.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The operator's gateway. It is called with POST and {@code {"to": "+919812345678", "text": "..."}}, and answers 2xx when it has taken the
 * message.
 */
public final class SmsGateway {

    private final GatewayRules rules;
    private final RestClient calls;

    public SmsGateway(GatewayRules rules, RestClient calls) {
        if (rules.url().isEmpty()) {
            throw new IllegalArgumentException(
                    "short messages are to go by http, and hims.login.sms-gateway.url is missing");
        }
        this.rules = rules;
        this.calls = calls;
    }

    /**
     * Waits for the answer.
     *
     * @param key by which the gateway knows a message that is sent once more; null if none is
     * @throws RestClientException if it was not taken; its message may repeat what was sent
     */
    public void send(String phone, String text, @Nullable String key) {
        calls.post()
                .uri(rules.url())
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!rules.authorization().isEmpty()) {
                        headers.set("Authorization", rules.authorization());
                    }
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .body(Map.of("to", phone, "text", text))
                .retrieve()
                .toBodilessEntity();
    }
}
