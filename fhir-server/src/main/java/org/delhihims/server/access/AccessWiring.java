package org.delhihims.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.consent.ConsentWriters;
import org.delhihims.server.http.FaultText;
import org.delhihims.server.limits.Guesses;
import org.delhihims.server.limits.RateLimits;
import org.delhihims.server.pages.PageHeaders;
import org.delhihims.server.transport.BoundTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration(proxyBeanMethods = false)
class AccessWiring {

    /** What whoever is about to ask for a token must be able to read. */
    private static final Set<String> OPEN = Set.of(
            "/fhir/metadata",
            "/fhir/.well-known/smart-configuration",
            "/fhir/swagger-ui",
            "/fhir/swagger-ui/",
            "/fhir/api-docs");

    /** Numbers and rooms, which hang on the wall of the waiting hall, too. */
    private static final Pattern PUBLIC_BOARD = Pattern.compile("/fhir/HealthcareService/[^/]+/\\$queue-status");

    /** Asked first, since most requests are for records. */
    @Bean
    @Order(1)
    SecurityFilterChain fhirRequests(
            HttpSecurity http,
            JwtDecoder tokens,
            FaultText faults,
            RateLimits limits,
            CorsConfigurationSource corsConfigurationSource)
            throws Exception {
        TokenRefusals refusals = new TokenRefusals(faults);
        JwtAuthenticationProvider callers = new JwtAuthenticationProvider(tokens);
        callers.setJwtAuthenticationConverter(new CallerReader());
        return stateless(http.securityMatcher(AccessWiring::isOfRecords))
                .cors(cors -> cors.configurationSource(corsConfigurationSource))
                .authorizeHttpRequests(requests -> requests.requestMatchers(AccessWiring::isOpen)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(resources -> resources
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationEntryPoint(refusals)
                        .jwt(jwt -> jwt.authenticationManager(callers::authenticate)))
                .headers(headers -> headers.withObjectPostProcessor(new EagerHeaders()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals))
                .addFilterAfter(new SystemLimit(limits, faults), AuthorizationFilter.class)
                .addFilterAfter(new BoundTokens(refusals), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new SingleAuthorization(refusals), CorsFilter.class)
                .build();
    }

    @Bean
    ConsentWriters consentWriters() {
        return new ConsentCallers();
    }

    @Bean
    TokenAccessors tokenAccessors() {
        return new TokenAccessors();
    }

    @Bean
    UserLimits userLimits(RateLimits limits, Guesses guesses, RuleBook sentences) {
        return new UserLimits(limits, guesses, sentences);
    }

    @Bean
    CardMisses cardMisses(Guesses guesses) {
        return new CardMisses(guesses);
    }

    /** What each filter of a chain did is nobody's question, and to record it costs more than the filters themselves. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The management port listens on this machine only. */
    @Bean
    @Order(4)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(request -> pathOf(request).startsWith("/actuator/")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** What no other chain has taken is public, or is not there. */
    @Bean
    @Order(100)
    SecurityFilterChain everythingElse(HttpSecurity http, CorsConfigurationSource corsConfigurationSource)
            throws Exception {
        return stateless(http)
                .headers(PageHeaders::strict)
                .cors(cors -> cors.configurationSource(corsConfigurationSource))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static boolean isOfRecords(HttpServletRequest request) {
        String path = pathOf(request);
        return path.equals("/fhir")
                || path.startsWith("/fhir/")
                || path.startsWith("/websocket")
                || path.startsWith("/ehr/");
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = pathOf(request);
        boolean isReading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isReading
                && (OPEN.contains(path)
                        || path.startsWith("/fhir/swagger-ui/")
                        || PUBLIC_BOARD.matcher(path).matches());
    }

    /** By which Tomcat has chosen the servlet: decoded, and without what the address may hide. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** No session, no cookie, no form: what Spring Security does for these would only cost time. */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable()).frameOptions(Customizer.withDefaults()));
    }
}
