package org.delhihims.server.login;

import java.time.Clock;
import org.delhihims.server.limits.RateLimits;
import org.delhihims.server.outbound.OperatorCalls;
import org.delhihims.server.token.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class FederationWiring {

    private final RestClient calls = OperatorCalls.client();

    @Bean
    FederatedLogin federatedLogin(
            ProviderRules rules,
            StaffSignIn staff,
            Sessions sessions,
            RateLimits limits,
            Addresses addresses,
            Clock clock) {
        return new FederatedLogin(
                rules,
                new ProviderDiscovery(rules, calls, addresses.issuer() + FederatedLogin.BACK, clock),
                calls,
                new FederatedSignIn(rules, staff, sessions, clock),
                limits);
    }

    /** Spring Security's log-in finds it by its type. */
    @Bean
    JwtDecoderFactory<ClientRegistration> providerTokens() {
        return new ProviderTokens(calls);
    }
}
