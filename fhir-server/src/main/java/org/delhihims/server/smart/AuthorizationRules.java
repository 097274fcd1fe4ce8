package org.delhihims.server.smart;

import java.util.Set;
import java.util.function.Consumer;
import org.delhihims.access.ScopeSet;
import org.delhihims.access.SmartScope;
import org.delhihims.server.login.Person;
import org.delhihims.server.login.PersonAuthentication;
import org.delhihims.server.token.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/**
 * What an authorization request must be, beyond what Spring checks. A wrong {@code redirect_uri} is answered here, in a
 * page; everything else at the app, with its {@code state}.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART: obtain authorization code</a>
 */
final class AuthorizationRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private static final String HELP = "https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html";
    /** A challenge of S256 is a SHA-256 in base64url. */
    private static final String CHALLENGE = "[A-Za-z0-9_-]{43}";
    /** Ways to ask that this server does not offer, and whose neglect would change what is asked. */
    private static final Set<String> NOT_OFFERED = Set.of("request", "request_uri", "registration", "claims");

    private final Addresses addresses;
    private final LaunchContexts launches;

    AuthorizationRules(Addresses addresses, LaunchContexts launches) {
        this.addresses = addresses;
        this.launches = launches;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (request.getRedirectUri() == null || request.getRedirectUri().isBlank()) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is missing."), null);
        }
        OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(context);
        refuseUnless(
                request.getAdditionalParameters().keySet().stream().noneMatch(NOT_OFFERED::contains),
                request,
                OAuth2ErrorCodes.INVALID_REQUEST,
                "A request object is not supported.");
        refuseUnless(
                request.getState() != null && !request.getState().isEmpty(),
                request,
                OAuth2ErrorCodes.INVALID_REQUEST,
                "state is missing.");
        checkChallenge(request);
        checkScopes(request);
        checkAudience(request);
        checkPerson(request);
        checkLaunch(request);
    }

    private static void checkChallenge(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        boolean isS256 = "S256".equals(text(request, PkceParameterNames.CODE_CHALLENGE_METHOD))
                && text(request, PkceParameterNames.CODE_CHALLENGE).matches(CHALLENGE);
        refuseUnless(
                isS256,
                request,
                OAuth2ErrorCodes.INVALID_REQUEST,
                "code_challenge with code_challenge_method S256 is needed.");
    }

    private static void checkScopes(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        refuseUnless(
                !request.getScopes().isEmpty(),
                request,
                OAuth2ErrorCodes.INVALID_SCOPE,
                "None of the scopes is known and registered for this client.");
        boolean isOfPeople = ScopeSet.of(request.getScopes()).onResources().stream()
                .noneMatch(scope -> scope.context() == SmartScope.Context.SYSTEM);
        refuseUnless(isOfPeople, request, OAuth2ErrorCodes.INVALID_SCOPE, "A scope of system is not for people.");
    }

    /** Only a request for nobody's data, a mere sign-in, need not say which server its token is for. */
    private void checkAudience(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        boolean isSignIn = ScopeSet.of(request.getScopes()).onResources().isEmpty()
                && request.getScopes().stream().noneMatch(scope -> scope.startsWith("launch"));
        for (String parameter : new String[] {"aud", "resource"}) {
            Object audience = request.getAdditionalParameters().get(parameter);
            boolean isOurs = audience == null
                    ? isSignIn || parameter.equals("resource")
                    : audience.equals(addresses.fhirBase()) || audience.equals(addresses.fhirBase() + "/");
            refuseUnless(
                    isOurs,
                    request,
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    parameter + " must be the address of this FHIR server.");
        }
    }

    /** A resident has no access as a user beside that to the records that are theirs. */
    private static void checkPerson(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        Person person = person(request);
        boolean isNobody = request.getPrincipal() instanceof AnonymousAuthenticationToken
                || !(request.getPrincipal() instanceof Authentication signedIn)
                || !signedIn.isAuthenticated();
        refuseUnless(
                person != null || isNobody,
                request,
                OAuth2ErrorCodes.ACCESS_DENIED,
                "Whoever is signed in has no account of this server.");
        boolean isOfUser = ScopeSet.of(request.getScopes()).onResources().stream()
                .anyMatch(scope -> scope.context() == SmartScope.Context.USER);
        refuseUnless(
                person == null || person.kind() == Person.Kind.STAFF || !isOfUser,
                request,
                OAuth2ErrorCodes.INVALID_SCOPE,
                "A resident's app asks for scopes of patient.");
    }

    private void checkLaunch(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        if (!request.getScopes().contains("launch")) {
            return;
        }
        String handle = text(request, "launch");
        Person person = person(request);
        boolean isGood = person == null
                ? launches.isOpen(handle, request.getClientId())
                : launches.use(handle, request.getClientId(), person.fhirUser());
        refuseUnless(
                isGood,
                request,
                OAuth2ErrorCodes.INVALID_REQUEST,
                "launch is not known, was used, has expired, or is another user's or app's.");
        if (person != null) {
            LaunchNeeds needs = LaunchNeeds.of(request.getScopes());
            LaunchContext context = launches.ofHandle(handle).orElse(LaunchContext.NONE);
            refuseUnless(
                    context.answers(needs),
                    request,
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "The launch has no patient or encounter in context, which the scopes ask for.");
        }
    }

    private static @Nullable Person person(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        return request.getPrincipal() instanceof PersonAuthentication signedIn ? signedIn.getPrincipal() : null;
    }

    private static String text(OAuth2AuthorizationCodeRequestAuthenticationToken request, String parameter) {
        return request.getAdditionalParameters().get(parameter) instanceof String text ? text : "";
    }

    private static void refuseUnless(
            boolean isGood, OAuth2AuthorizationCodeRequestAuthenticationToken request, String code, String sentence) {
        if (isGood) {
            return;
        }
        throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                error(code, sentence),
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        (Authentication) request.getPrincipal(),
                        request.getRedirectUri(),
                        request.getState(),
                        request.getScopes(),
                        request.getAdditionalParameters()));
    }

    private static OAuth2Error error(String code, String sentence) {
        return new OAuth2Error(code, sentence, HELP);
    }
}
