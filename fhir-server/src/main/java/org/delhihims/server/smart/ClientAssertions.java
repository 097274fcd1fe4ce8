package org.delhihims.server.smart;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.delhihims.server.token.Addresses;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks the assertion that a client signs in with: RS384 or ES384 by one of its keys, made out to this server, by and for
 * itself, good for five minutes at the most, and used once.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART: asymmetric
 *     authentication</a>
 */
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_TEXT = 16_384;
    private static final int LONGEST_JTI = 512;

    private final Clients clients;
    private final ClientKeys keys;
    private final AssertionLedger ledger;
    private final Addresses addresses;
    private final Clock clock;

    ClientAssertions(Clients clients, ClientKeys keys, AssertionLedger ledger, Addresses addresses, Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.ledger = ledger;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        ClientRegistration client = clients.client(registered.getClientId())
                .orElseThrow(() -> new BadJwtException("The client is not registered."));
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSVerifierFactory(new DefaultJWSVerifierFactory());
        processor.setJWSKeySelector((header, context) -> keysFor(client, header));
        // Claims are checked below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW), assertion -> judge(client, assertion)));
        return text -> {
            if (text.length() > LONGEST_TEXT) {
                throw new BadJwtException("The assertion is too long.");
            }
            return decoder.decode(text);
        };
    }

    private List<? extends Key> keysFor(ClientRegistration client, JWSHeader header) throws KeySourceException {
        boolean isOtherSet =
                header.getJWKURL() != null && !header.getJWKURL().toString().equals(client.jwksUri());
        if (!ALGORITHMS.contains(header.getAlgorithm()) || header.getKeyID() == null || isOtherSet) {
            return List.of();
        }
        List<Key> found = new ArrayList<>();
        for (JWK key : keys.select(client, new JWKSelector(JWKMatcher.forJWSHeader(header)))) {
            if (key instanceof AsymmetricJWK pair) {
                found.add(publicKey(pair));
            }
        }
        return found;
    }

    private static PublicKey publicKey(AsymmetricJWK pair) throws KeySourceException {
        try {
            return pair.toPublicKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new KeySourceException("A key of the client cannot be read.", e);
        }
    }

    private OAuth2TokenValidatorResult judge(ClientRegistration client, Jwt assertion) {
        List<OAuth2Error> errors = new ArrayList<>();
        check(errors, client.clientId().equals(assertion.getClaimAsString("iss")), "iss must be the client_id.");
        check(errors, client.clientId().equals(assertion.getSubject()), "sub must be the client_id.");
        check(errors, isForUs(assertion.getAudience()), "aud must be the address of the token endpoint.");
        Instant end = assertion.getExpiresAt();
        Instant latest = clock.instant().plus(LONGEST_LIFE).plus(CLOCK_SKEW);
        check(errors, end != null && !end.isAfter(latest), "exp must be within five minutes.");
        String jti = assertion.getId();
        boolean isNamed = jti != null && !jti.isBlank() && jti.length() <= LONGEST_JTI;
        check(errors, isNamed, "jti is missing or too long.");
        if (errors.isEmpty() && jti != null && end != null) {
            check(errors, ledger.enter(client.clientId(), jti, end.plus(CLOCK_SKEW)), "jti was used before.");
        }
        return errors.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(errors);
    }

    private boolean isForUs(List<String> audience) {
        return audience != null
                && (audience.contains(addresses.issuer() + SmartPaths.TOKEN) || audience.contains(addresses.issuer()));
    }

    private static void check(List<OAuth2Error> errors, boolean isGood, String sentence) {
        if (!isGood) {
            errors.add(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, sentence, null));
        }
    }
}
