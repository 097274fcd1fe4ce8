package org.delhihims.server.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.secrets.KeyFolder;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@Configuration(proxyBeanMethods = false)
class TokenWiring {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final int DEFAULT_PORT = 8080;

    @Bean
    Addresses addresses(HimsProperties properties, ServerProperties server) {
        String configured = properties.server().publicUrl();
        if (!configured.isEmpty()) {
            return Addresses.of(configured);
        }
        boolean isSecure = server.getSsl() != null && server.getSsl().isEnabled();
        int port = server.getPort() == null ? DEFAULT_PORT : server.getPort();
        return Addresses.of((isSecure ? "https" : "http") + "://localhost:" + port + "/fhir");
    }

    @Bean
    SigningKeys signingKeys(KeyFolder folder, TokenRules rules, Clock clock) {
        return new SigningKeys(folder, rules, clock);
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(keys.all());
    }

    @Bean
    Revocations revocations(JdbcClient database, TokenRules rules, Clock clock) {
        return new Revocations(database, rules, clock);
    }

    @Bean
    JwtDecoder accessTokens(
            JWKSource<SecurityContext> keys, Addresses addresses, Revocations revocations, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(Claims.TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        // Times are checked below, with the skew that SMART allows.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<Instant>(
                        "iat",
                        issued -> issued != null
                                && !issued.isAfter(clock.instant().plus(CLOCK_SKEW))),
                new JwtIssuerValidator(addresses.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(addresses.fhirBase()))));
        return new VerifiedTokens(decoder, revocations, clock, CLOCK_SKEW);
    }
}
