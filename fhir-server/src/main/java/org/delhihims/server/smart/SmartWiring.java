package org.delhihims.server.smart;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.List;
import org.delhihims.card.CardRegister;
import org.delhihims.server.client.Clients;
import org.delhihims.server.login.OpenSessions;
import org.delhihims.server.outbound.Destinations;
import org.delhihims.server.secrets.SecretBox;
import org.delhihims.server.token.Addresses;
import org.delhihims.server.token.Revocations;
import org.delhihims.server.token.SigningKeys;
import org.delhihims.server.token.TokenRules;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.web.cors.CorsConfigurationSource;

@Configuration(proxyBeanMethods = false)
class SmartWiring {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Addresses addresses) {
        return AuthorizationServerSettings.builder().issuer(addresses.issuer()).build();
    }

    @Bean
    RegisteredClientRepository registeredClients(Clients clients, TokenRules rules) {
        return new RegisteredClients(clients, rules);
    }

    @Bean
    GrantCodec grantCodec(SecretBox box) {
        return new GrantCodec(box);
    }

    @Bean
    JdbcGrants grants(
            JdbcClient database,
            RegisteredClientRepository clients,
            GrantCodec codec,
            Revocations revocations,
            Clock clock) {
        return new JdbcGrants(database, clients, codec, revocations, clock);
    }

    @Bean
    LaunchContexts launchContexts(JdbcClient database, GrantCodec codec, Clock clock) {
        return new LaunchContexts(database, codec, clock);
    }

    @Bean
    GrantContext grantContext(LaunchContexts launches) {
        return new GrantContext(launches);
    }

    @Bean
    OAuth2AuthorizationConsentService consents() {
        return new ConsentForgotten();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            SigningKeys keys,
            Clients clients,
            GrantContext contexts,
            Addresses addresses,
            TokenRules rules,
            OpenSessions sessions,
            Clock clock) {
        JwtGenerator tokens = new JwtGenerator(
                new NimbusJwtEncoder((selector, context) -> selector.select(new JWKSet(keys.current()))));
        tokens.setJwtCustomizer(new TokenContent(clients, contexts, addresses));
        return new DelegatingOAuth2TokenGenerator(tokens, new RefreshTokens(rules, sessions, clock));
    }

    @Bean
    ClientAssertions clientAssertions(
            Clients clients, JdbcClient database, SmartRules rules, Addresses addresses, Clock clock) {
        ClientKeys keys = new ClientKeys(
                new KeySetFetch(new Destinations("hims.smart.key-set-addresses", rules.keySetAddresses())),
                rules,
                clock);
        return new ClientAssertions(clients, keys, new AssertionLedger(database), addresses, clock);
    }

    @Bean
    TokenAnswers tokenAnswers(JdbcGrants grants, GrantContext contexts, Addresses addresses) {
        return new TokenAnswers(grants, contexts, addresses);
    }

    @Bean
    BearerClients bearerClients(JwtDecoder tokens, RegisteredClientRepository registered) {
        return new BearerClients(tokens, registered);
    }

    @Bean
    PublicClientRequests publicClientRequests(Clients clients, RegisteredClientRepository registered) {
        return new PublicClientRequests(clients, registered);
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(Clients clients) {
        return new Origins(clients);
    }

    @Bean
    PatientChoices patientChoices(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Encounter> encounters,
            IFhirResourceDao<Organization> facilities,
            CardRegister cards,
            Clock clock) {
        return new PatientChoices(patients, encounters, facilities, cards, clock);
    }

    @Bean
    Brands brands(IFhirResourceDao<Organization> organizations, Addresses addresses) {
        return new Brands(organizations, addresses);
    }

    @Bean
    ScopeWords scopeWords(MessageSource texts) {
        return new ScopeWords(texts);
    }

    /** A mapping of its own, exactly, since the FHIR servlet would answer for everything else below {@code /fhir}. */
    @Bean
    ServletRegistrationBean<SmartConfiguration> smartConfiguration(Addresses addresses) {
        ServletRegistrationBean<SmartConfiguration> servlet =
                new ServletRegistrationBean<>(new SmartConfiguration(addresses));
        servlet.setUrlMappings(List.of(SmartPaths.SMART_CONFIGURATION));
        servlet.setName("smart-configuration");
        return servlet;
    }
}
