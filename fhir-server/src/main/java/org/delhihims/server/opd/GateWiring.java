package org.delhihims.server.opd;

import java.time.Clock;
import org.delhihims.server.pages.PageHeaders;
import org.delhihims.slip.SlipNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page that checks slips at a gate is for everybody, knows nobody and keeps working without this server. */
@Configuration(proxyBeanMethods = false)
class GateWiring implements WebMvcConfigurer {

    private static final String PAGE = "/gate/";
    private static final String PAGE_FILE = "/gate/index.html";

    @Bean
    GateController gateController(JdbcClient database, SlipNames names, Clock clock) {
        return new GateController(database, names, clock);
    }

    @Bean
    @Order(3)
    SecurityFilterChain gatePage(HttpSecurity http) throws Exception {
        return http.securityMatcher("/gate", "/gate/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers.cacheControl(cache -> cache.disable());
                    PageHeaders.strict(headers, PAGE, PAGE_FILE);
                })
                .build();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/gate", PAGE);
        registry.addViewController(PAGE).setViewName("forward:" + PAGE_FILE);
    }
}
