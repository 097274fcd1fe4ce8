package org.delhihims.server.smart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.delhihims.server.login.OpenSessions;
import org.delhihims.server.login.Person;
import org.delhihims.server.login.PersonAuthentication;
import org.delhihims.server.token.TokenRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Refresh tokens, for who was allowed to stay connected: beyond the session ({@code offline_access}), or as long as it
 * lasts ({@code online_access}).
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    static final String OFFLINE = "offline_access";
    static final String ONLINE = "online_access";

    private static final int BYTES = 48;

    private final StringKeyGenerator random =
            new Base64StringKeyGenerator(java.util.Base64.getUrlEncoder().withoutPadding(), BYTES);
    private final Duration offlineLife;
    private final OpenSessions sessions;
    private final Clock clock;

    RefreshTokens(TokenRules rules, OpenSessions sessions, Clock clock) {
        this.offlineLife = rules.refreshLife();
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || context.getAuthorization() == null) {
            return null;
        }
        Set<String> granted = context.getAuthorization().getAuthorizedScopes();
        Instant now = clock.instant();
        if (granted.contains(OFFLINE)) {
            return new OAuth2RefreshToken(random.generateKey(), now, now.plus(offlineLife));
        }
        if (granted.contains(ONLINE) && context.getPrincipal() instanceof PersonAuthentication signedIn) {
            Person person = signedIn.getPrincipal();
            if (!sessions.use(person)) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            return new OAuth2RefreshToken(random.generateKey(), now, sessions.latestEnd(person));
        }
        return null;
    }
}
