package org.delhihims.server.login;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.delhihims.server.limits.RateLimits;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.client.RestClient;

/** Log-in by the operator's identity provider, as a part of the log-in pages; without a provider it is no part of them. */
final class FederatedLogin {

    /** Where the provider sends people back to. */
    static final String BACK = "/login/back";

    private final ProviderRules rules;
    private final ProviderDiscovery provider;
    private final RestClient calls;
    private final FederatedSignIn signIn;
    private final RateLimits limits;

    FederatedLogin(
            ProviderRules rules,
            ProviderDiscovery provider,
            RestClient calls,
            FederatedSignIn signIn,
            RateLimits limits) {
        this.rules = rules;
        this.provider = provider;
        this.calls = calls;
        this.signIn = signIn;
        this.limits = limits;
    }

    void joinIn(HttpSecurity pages) throws Exception {
        if (rules.isThere()) {
            pages.oauth2Login(this::configure);
        }
    }

    private void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoProviderTokens())
                .loginPage("/login")
                .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(new ProviderRequests(provider, limits)))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(BACK))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokenRequests()))
                // The ID token says all there is to know.
                .userInfoEndpoint(endpoint ->
                        endpoint.oidcUserService(request -> new DefaultOidcUser(List.of(), request.getIdToken())))
                .successHandler(signIn)
                .failureHandler(new ProviderRefusals())
                .withObjectPostProcessor(new FailuresOnTheWayThere())
                .withObjectPostProcessor(new NobodySignedInYet());
    }

    private RestClientAuthorizationCodeTokenResponseClient tokenRequests() {
        RestClientAuthorizationCodeTokenResponseClient requests = new RestClientAuthorizationCodeTokenResponseClient();
        requests.setRestClient(calls.mutate()
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        if (!rules.key().isEmpty()) {
            JWK key = key();
            requests.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(any -> key));
        }
        return requests;
    }

    private JWK key() {
        try {
            JWK key = JWK.parse(Files.readString(Path.of(rules.key())));
            if (!key.isPrivate()) {
                throw new IllegalArgumentException("hims.login.provider.key is no private key");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalArgumentException("hims.login.provider.key is no JWK", e);
        }
    }

    /**
     * Whom the provider knows is not signed in here by that alone: they may have no account, or a second factor to show. Only
     * a {@link Person} goes into the session. The log-in's own setting for this is overwritten by that of the whole chain, so
     * it is made when the filter is complete.
     */
    private static final class NobodySignedInYet implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {

        @Override
        public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
            filter.setSecurityContextRepository(new NullSecurityContextRepository());
            return filter;
        }
    }

    /** Spring answers them with 500. */
    private static final class FailuresOnTheWayThere
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(new ProviderRefusals());
            return filter;
        }
    }
}
