package org.delhihims.server.smart;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads who signs in by an assertion. SMART Backend Services send no {@code client_id}, which Spring insists on: it is the
 * {@code sub} of the assertion.
 */
final class AssertionRequests implements AuthenticationConverter {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final ClientAuthenticationMethod METHOD = new ClientAuthenticationMethod(TYPE);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
        String type = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
        if (assertion == null && type == null) {
            return null;
        }
        refuseUnless(assertion != null && TYPE.equals(type), "client_assertion_type must be " + TYPE + ".");
        boolean isOnce = request.getParameterValues(OAuth2ParameterNames.CLIENT_ASSERTION).length == 1
                && request.getParameterValues(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE).length == 1
                && request.getHeader("Authorization") == null
                && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
        refuseUnless(isOnce, "A client signs in once, in one way.");
        String subject = subject(assertion);
        String clientId = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        refuseUnless(clientId == null || clientId.equals(subject), "client_id is not the sub of the assertion.");
        return new OAuth2ClientAuthenticationToken(subject, METHOD, assertion, others(request));
    }

    private static String subject(String assertion) {
        String subject = null;
        try {
            JWTClaimsSet claims = JWTParser.parse(assertion).getJWTClaimsSet();
            subject = claims == null ? null : claims.getSubject();
        } catch (ParseException notAToken) {
            // It is refused below, like one without a sub, or one that is encrypted.
        }
        if (subject == null || subject.isBlank()) {
            throw refusal("client_assertion is no JWT with a sub.");
        }
        return subject;
    }

    private static Map<String, Object> others(HttpServletRequest request) {
        Map<String, Object> others = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("client_")) {
                others.put(name, values.length == 1 ? values[0] : values);
            }
        });
        return others;
    }

    private static void refuseUnless(boolean isGood, String sentence) {
        if (!isGood) {
            throw refusal(sentence);
        }
    }

    private static OAuth2AuthenticationException refusal(String sentence) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, sentence, null));
    }
}
