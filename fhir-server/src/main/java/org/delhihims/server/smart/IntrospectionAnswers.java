package org.delhihims.server.smart;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.delhihims.server.token.Claims;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Says what a token stands for, with everything that came with it when it was given.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/token-introspection.html">SMART: token introspection</a>
 */
final class IntrospectionAnswers implements AuthenticationSuccessHandler {

    /** What other servers need not know of how this one works. */
    private static final Set<String> OWN =
            Set.of(Claims.GRANT, Claims.CLIENT_KIND, Claims.ROLE, Claims.FACILITY, Claims.SESSION);

    private final OAuth2AuthorizationService grants;
    private final GrantContext contexts;
    private final TokenAnswers answers;
    private final ObjectMapper json = new ObjectMapper();

    IntrospectionAnswers(OAuth2AuthorizationService grants, GrantContext contexts, TokenAnswers answers) {
        this.grants = grants;
        this.contexts = contexts;
        this.answers = answers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OAuth2TokenIntrospectionAuthenticationToken asked =
                (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        OAuth2Authorization grant = asked.getTokenClaims().isActive()
                ? grants.findByToken(asked.getToken(), OAuth2TokenType.ACCESS_TOKEN)
                : null;
        Map<String, Object> answer = grant == null ? Map.of("active", false) : describe(grant);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), answer);
    }

    private Map<String, Object> describe(OAuth2Authorization grant) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        OAuth2Authorization.Token<org.springframework.security.oauth2.core.OAuth2AccessToken> token =
                grant.getAccessToken();
        if (token != null && token.getClaims() != null) {
            token.getClaims().forEach((name, value) -> {
                if (!OWN.contains(name)) {
                    answer.put(name, value instanceof Instant time ? time.getEpochSecond() : value);
                }
            });
        }
        answer.put("token_type", "Bearer");
        answer.putAll(answers.members(contexts.of(grant)));
        OAuth2Authorization.Token<OidcIdToken> idToken = grant.getToken(OidcIdToken.class);
        if (idToken == null) {
            answer.remove(Claims.FHIR_USER);
        }
        return answer;
    }
}
