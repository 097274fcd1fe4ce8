package org.delhihims.server.login;

import java.util.List;
import java.util.Locale;
import org.delhihims.server.outbound.SafeAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator's identity provider, by which staff may sign in ({@code security.md} 0, D2, form a).
 *
 * @param issuer as the provider writes it in its tokens; empty: there is none
 * @param clientId of this server there
 * @param clientSecret that the provider has given it, or else {@code key}, a file with a private JWK
 * @param label of the provider on the page, {@code labelHindi} for who reads Hindi
 * @param scopes that are asked for; one is {@code openid}
 * @param twoFactorAcr values of {@code acr} by which the provider says that two factors were shown
 */
@ConfigurationProperties("hims.login.provider")
public record ProviderRules(
        String issuer,
        String clientId,
        String clientSecret,
        String key,
        String label,
        String labelHindi,
        List<String> scopes,
        List<String> twoFactorAcr) {

    public ProviderRules {
        scopes = List.copyOf(scopes);
        twoFactorAcr = List.copyOf(twoFactorAcr);
        if (!issuer.isEmpty()) {
            check(SafeAddress.is(issuer), "issuer is an https address");
            check(!clientId.isEmpty(), "client-id is missing");
            check(clientSecret.isEmpty() != key.isEmpty(), "either client-secret or key is needed");
            check(!label.isEmpty(), "label is missing");
            check(scopes.contains("openid"), "scopes has no openid");
        }
    }

    private static void check(boolean isGood, String complaint) {
        if (!isGood) {
            throw new IllegalArgumentException("hims.login.provider: " + complaint);
        }
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }

    String labelIn(Locale language) {
        return "hi".equals(language.getLanguage()) && !labelHindi.isEmpty() ? labelHindi : label;
    }

    /** The secret is kept out of logs. */
    @Override
    public String toString() {
        return "ProviderRules[" + issuer + "]";
    }
}
