package org.delhihims.server.smart;

import java.time.Duration;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.delhihims.server.token.TokenRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Clients as Spring Authorization Server asks for them. They are registered by {@code hims client}, never from here. */
final class RegisteredClients implements RegisteredClientRepository {

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final Clients clients;
    private final TokenRules rules;

    RegisteredClients(Clients clients, TokenRules rules) {
        this.clients = clients;
        this.rules = rules;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered by the command hims client");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.client(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(ClientRegistration client) {
        RegisteredClient.Builder builder = RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.name())
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(settings(client))
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .accessTokenTimeToLive(client.kind().tokenLife())
                        .refreshTokenTimeToLive(rules.refreshLife())
                        .reuseRefreshTokens(false)
                        .x509CertificateBoundAccessTokens(client.certificate() != null)
                        .build());
        if (client.kind().isApp()) {
            builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        } else {
            builder.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        if (client.hasKeys()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        } else if (client.secretHash() != null) {
            builder.clientSecret(client.secretHash())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        } else {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.build();
    }

    private static ClientSettings settings(ClientRegistration client) {
        ClientSettings.Builder settings =
                ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true);
        if (client.hasKeys()) {
            // Which of the two algorithms it is, the assertion says; Spring only has to know that it is one with keys.
            settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384);
        }
        return settings.build();
    }
}
