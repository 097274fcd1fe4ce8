package org.delhihims.tests.smart;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Jwt;

/** An app's request for a code, of which every parameter can be changed. */
public final class Ask {

    private final String endpoint;
    private final String verifier = Jwt.base64(UUID.randomUUID() + "-" + UUID.randomUUID());
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Ask(String endpoint) {
        this.endpoint = endpoint;
    }

    static Ask of(Hims hims, App app, String scope) {
        Ask ask = new Ask(hims.origin() + "/oauth2/authorize");
        return ask.with("response_type", "code")
                .with("client_id", app.id())
                .with("redirect_uri", app.redirectUri())
                .with("scope", scope)
                .with("state", Jwt.base64(UUID.randomUUID().toString()))
                .with("aud", hims.address())
                .with("code_challenge", challenge(ask.verifier))
                .with("code_challenge_method", "S256");
    }

    static String challenge(String verifier) {
        try {
            return Jwt.base64(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Ask with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    public Ask without(String parameter) {
        parameters.remove(parameter);
        return this;
    }

    public String verifier() {
        return verifier;
    }

    public String state() {
        return parameters.get("state");
    }

    public String url() {
        return endpoint + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + Browser.encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** The same as a form: the address, and names and values in turn. */
    public Browser postIn(Browser browser) {
        return browser.post(
                endpoint,
                parameters.entrySet().stream()
                        .flatMap(parameter -> java.util.stream.Stream.of(parameter.getKey(), parameter.getValue()))
                        .toArray(String[]::new));
    }
}
