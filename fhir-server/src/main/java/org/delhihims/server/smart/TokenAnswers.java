package org.delhihims.server.smart;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.delhihims.server.token.Addresses;
import org.delhihims.server.token.Claims;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/**
 * Adds the launch context to token responses, of codes and of refresh tokens alike.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART: launch context
 *     arrives with your access token</a>
 */
final class TokenAnswers implements Consumer<OAuth2AccessTokenAuthenticationContext> {

    private final OAuth2AuthorizationService grants;
    private final GrantContext contexts;
    private final Addresses addresses;

    TokenAnswers(OAuth2AuthorizationService grants, GrantContext contexts, Addresses addresses) {
        this.grants = grants;
        this.contexts = contexts;
        this.addresses = addresses;
    }

    @Override
    public void accept(OAuth2AccessTokenAuthenticationContext answer) {
        OAuth2AccessTokenAuthenticationToken given = answer.getAuthentication();
        Map<String, Object> members = new LinkedHashMap<>(given.getAdditionalParameters());
        String grantId = grantOf(given.getAccessToken().getTokenValue());
        OAuth2Authorization grant = grantId == null ? null : grants.findById(grantId);
        if (grant != null) {
            members.putAll(members(contexts.of(grant)));
        }
        answer.getAccessTokenResponse().additionalParameters(members);
    }

    /** The launch context as members of a JSON answer. */
    Map<String, Object> members(LaunchContext context) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (context.patient() != null) {
            members.put("patient", context.patient());
            // An app launched by itself stands alone on the screen: nothing around it says whose record it is.
            members.put("need_patient_banner", context.needPatientBanner() == null || context.needPatientBanner());
            members.put("smart_style_url", addresses.issuer() + SmartPaths.STYLE);
        }
        if (context.encounter() != null) {
            members.put("encounter", context.encounter());
        }
        if (context.intent() != null) {
            members.put("intent", context.intent());
        }
        if (context.fhirContext() != null) {
            members.put("fhirContext", context.fhirContext());
        }
        return members;
    }

    private static @org.jspecify.annotations.Nullable String grantOf(String accessToken) {
        try {
            JWTClaimsSet claims = JWTParser.parse(accessToken).getJWTClaimsSet();
            return claims.getStringClaim(Claims.GRANT);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
