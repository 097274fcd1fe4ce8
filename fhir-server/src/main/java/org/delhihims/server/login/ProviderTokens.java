package org.delhihims.server.login;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Reads the identity provider's ID tokens. Spring's own reader fetches the keys without limits, and takes RS256 alone.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect 3.1.3.7</a>
 */
final class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final Set<JWSAlgorithm> ALGORITHMS = signatures();

    private final RestClient calls;
    private final Map<String, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

    ProviderTokens(RestClient calls) {
        this.calls = calls;
    }

    private static Set<JWSAlgorithm> signatures() {
        Set<JWSAlgorithm> all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS, keys.computeIfAbsent(provider.getProviderDetails().getJwkSetUri(), this::keysAt)));
        // Claims are checked below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return decoder;
    }

    private JWKSource<SecurityContext> keysAt(String address) {
        try {
            return JWKSourceBuilder.create(URI.create(address).toURL(), this::fetch)
                    .build();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Resource fetch(URL address) throws IOException {
        try {
            String keySet = calls.get().uri(address.toString()).retrieve().body(String.class);
            return new Resource(keySet == null ? "" : keySet, "application/json");
        } catch (RestClientException e) {
            throw new IOException(e);
        }
    }
}
