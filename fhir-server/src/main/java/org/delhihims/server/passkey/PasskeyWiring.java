package org.delhihims.server.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import org.delhihims.server.login.OldSessions;
import org.delhihims.server.pages.PageHeaders;
import org.delhihims.server.token.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

@Configuration(proxyBeanMethods = false)
class PasskeyWiring {

    private final ObjectConverter converter = new ObjectConverter();

    @Bean
    Passkeys passkeys(JdbcClient database) {
        return new Passkeys(database, new AttestedCredentialDataConverter(converter));
    }

    @Bean
    Ceremonies ceremonies(Addresses addresses, Passkeys passkeys) {
        return new Ceremonies(RelyingParty.of(addresses), passkeys, converter);
    }

    @Bean
    @Order(3)
    SecurityFilterChain passkeyPages(HttpSecurity http, OldSessions oldSessions) throws Exception {
        return http.securityMatcher("/passkeys", "/passkeys/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("STAFF", "RESIDENT"))
                .headers(headers -> PageHeaders.strict(headers, "/passkeys"))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .addFilterAfter(oldSessions, SecurityContextHolderFilter.class)
                .build();
    }
}
