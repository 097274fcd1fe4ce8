package org.delhihims.server.smart;

import java.time.Clock;
import java.util.List;
import org.delhihims.server.client.Clients;
import org.delhihims.server.limits.RateLimits;
import org.delhihims.server.login.OldSessions;
import org.delhihims.server.pages.PageHeaders;
import org.delhihims.server.token.Addresses;
import org.delhihims.server.transport.BoundTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2TokenEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.CorsFilter;

/** The endpoints of OAuth 2.0: Spring Authorization Server with what SMART asks beyond it ({@code security.md} 1.3). */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerWiring {

    @Bean
    @Order(2)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            Clients clients,
            JdbcGrants grants,
            LaunchContexts launches,
            GrantContext contexts,
            TokenAnswers answers,
            ClientAssertions assertions,
            BearerClients bearers,
            PublicClientRequests publicClients,
            OldSessions oldSessions,
            RateLimits limits,
            Addresses addresses,
            Clock clock)
            throws Exception {
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        it -> it.clientAuthentication(
                                        client -> authenticate(client, assertions, bearers, publicClients, grants)
                                                .authenticationSuccessHandler(new ClientCertificates(clients)))
                                .authorizationEndpoint(endpoint -> authorize(
                                        endpoint,
                                        clients,
                                        new AuthorizationRules(addresses, launches),
                                        new ConsentRules(contexts)))
                                .tokenEndpoint(endpoint -> issue(endpoint, clients, answers))
                                .tokenIntrospectionEndpoint(endpoint -> endpoint.introspectionResponseHandler(
                                        new IntrospectionAnswers(grants, contexts, answers)))
                                .authorizationServerMetadataEndpoint(
                                        endpoint -> endpoint.authorizationServerMetadataCustomizer(
                                                metadata -> metadata.claims(Metadata::trim)))
                                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                        endpoint -> endpoint.providerConfigurationCustomizer(
                                                metadata -> metadata.claims(Metadata::trim)))))
                // A bearer token names the user at userinfo only; at introspection it is how a client signs in.
                .oauth2ResourceServer(resources ->
                        resources.bearerTokenResolver(request -> SmartPaths.USER_INFO.equals(request.getServletPath())
                                ? new DefaultBearerTokenResolver().resolve(request)
                                : null))
                .cors(Customizer.withDefaults())
                .headers(PageHeaders::leavingForApps)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInNeeded(clients)))
                .addFilterAfter(
                        new BoundTokens(new BearerTokenAuthenticationEntryPoint()),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new SingleParameters(), HeaderWriterFilter.class)
                .addFilterAfter(new TokenLimit(limits, clients), CorsFilter.class)
                .addFilterAfter(oldSessions, SecurityContextHolderFilter.class)
                .addFilterAfter(new PostedRequests(addresses.issuer()), OldSessions.class)
                .addFilterAfter(new FreshSignIn(clock), PostedRequests.class)
                .build();
    }

    /** The pages of those who have signed in. */
    @Bean
    @Order(3)
    SecurityFilterChain accountPages(HttpSecurity http, OldSessions oldSessions) throws Exception {
        return http.securityMatcher(
                        SmartPaths.CONSENT, SmartPaths.CONSENT + "/*", SmartPaths.APPS, SmartPaths.APPS + "/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("STAFF", "RESIDENT"))
                .headers(PageHeaders::leavingForApps)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .addFilterAfter(oldSessions, SecurityContextHolderFilter.class)
                .build();
    }

    private static OAuth2ClientAuthenticationConfigurer authenticate(
            OAuth2ClientAuthenticationConfigurer client,
            ClientAssertions assertions,
            BearerClients bearers,
            PublicClientRequests publicClients,
            JdbcGrants grants) {
        return client.authenticationConverters(converters -> {
                    converters.removeIf(JwtClientAssertionAuthenticationConverter.class::isInstance);
                    converters.addAll(0, List.of(new AssertionRequests(), bearers, publicClients));
                })
                .authenticationProviders(providers -> {
                    providers.addAll(0, List.of(bearers, publicClients));
                    providers.forEach(provider -> check(provider, assertions));
                })
                .errorResponseHandler(new ClientRefusals(grants));
    }

    private static void check(AuthenticationProvider provider, ClientAssertions assertions) {
        if (provider instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
            byAssertion.setJwtDecoderFactory(assertions);
        } else if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
            bySecret.setPasswordEncoder(new SecretDigests());
        }
    }

    private static void authorize(
            OAuth2AuthorizationEndpointConfigurer endpoint,
            Clients clients,
            AuthorizationRules rules,
            ConsentRules consentRules) {
        endpoint.authorizationRequestConverters(converters -> {
                    converters.clear();
                    converters.add(new AuthorizationRequests(clients));
                    converters.add(new ConsentAnswers());
                })
                .authenticationProviders(providers -> providers.forEach(provider -> {
                    if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                        requests.setAuthenticationValidator(rules);
                        requests.setAuthorizationConsentRequired(context -> clients.client(
                                        context.getRegisteredClient().getClientId())
                                .map(client -> ScopeNegotiation.asksPerson(
                                        client,
                                        context.getAuthorizationRequest().getScopes()))
                                .orElse(true));
                    } else if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider consents) {
                        consents.setAuthorizationConsentCustomizer(consentRules);
                    }
                }))
                .consentPage(SmartPaths.CONSENT);
    }

    private static void issue(OAuth2TokenEndpointConfigurer endpoint, Clients clients, TokenAnswers answers) {
        OAuth2AccessTokenResponseAuthenticationSuccessHandler success =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        success.setAccessTokenResponseCustomizer(answers);
        endpoint.accessTokenRequestConverters(converters -> {
                    converters.clear();
                    converters.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                    converters.add(new OAuth2RefreshTokenAuthenticationConverter());
                    converters.add(new SystemRequests(clients));
                })
                .authenticationProviders(providers -> {
                    providers.removeIf(provider -> provider instanceof OAuth2DeviceCodeAuthenticationProvider
                            || provider instanceof OAuth2TokenExchangeAuthenticationProvider);
                    providers.forEach(provider -> {
                        if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider systems) {
                            // SystemRequests has left of the scopes what is registered.
                            systems.setAuthenticationValidator(context -> {});
                        }
                    });
                })
                .accessTokenResponseHandler(success);
    }
}
