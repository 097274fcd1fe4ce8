package org.delhihims.server.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.util.Base64UrlUtil;
import java.util.HashSet;
import java.util.Set;

/**
 * What the browser made of our options: a {@code RegistrationResponseJSON} or an {@code AuthenticationResponseJSON} of Web
 * Authentication Level 3, section 5.1. Whatever lacks is an {@link IllegalArgumentException}.
 */
record BrowserAnswer(JsonNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static BrowserAnswer read(String text) {
        try {
            return new BrowserAnswer(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    RegistrationRequest made() {
        Set<String> transports = new HashSet<>();
        json.at("/response/transports").forEach(transport -> transports.add(transport.asText()));
        return new RegistrationRequest(
                bytes("/response/attestationObject"), bytes("/response/clientDataJSON"), transports);
    }

    AuthenticationRequest shown() {
        return new AuthenticationRequest(
                bytes("/rawId"),
                bytes("/response/userHandle"),
                bytes("/response/authenticatorData"),
                bytes("/response/clientDataJSON"),
                bytes("/response/signature"));
    }

    private byte[] bytes(String pointer) {
        String text = json.at(pointer).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(pointer + " is not there");
        }
        return Base64UrlUtil.decode(text);
    }
}
