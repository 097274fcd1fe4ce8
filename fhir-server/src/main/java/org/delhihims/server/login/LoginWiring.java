package org.delhihims.server.login;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import org.delhihims.card.CardRegister;
import org.delhihims.server.limits.RateLimits;
import org.delhihims.server.message.DemoMessages;
import org.delhihims.server.message.GatewayRules;
import org.delhihims.server.message.ShortMessages;
import org.delhihims.server.message.SmsGateway;
import org.delhihims.server.outbound.OperatorCalls;
import org.delhihims.server.pages.PageHeaders;
import org.delhihims.server.secrets.SecretBox;
import org.delhihims.server.token.Addresses;
import org.delhihims.server.token.Revocations;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class LoginWiring {

    @Bean
    Accounts accounts(JdbcClient database) {
        return new Accounts(database);
    }

    @Bean
    StaffSignIn staffSignIn(Accounts accounts, SecretBox box, LoginRules rules, Clock clock) {
        return new StaffSignIn(accounts, new Passwords(), box, rules, clock);
    }

    @Bean(initMethod = "addMissing")
    @ConditionalOnProperty("hims.demo.load")
    DemoStaff demoStaff(Accounts accounts, SecretBox box, Clock clock, ServerProperties server) {
        return new DemoStaff(accounts, box, clock, server.getAddress());
    }

    @Bean
    ShortMessages shortMessages(LoginRules rules, GatewayRules gateway, Clock clock) {
        return switch (rules.sms()) {
            case "none" -> new NoMessages();
            case "demo" -> new DemoMessages(clock);
            case "http" -> new GatewayMessages(new SmsGateway(gateway, OperatorCalls.client()));
            default -> throw new IllegalArgumentException("hims.login.sms is none, demo or http, not " + rules.sms());
        };
    }

    @Bean
    ResidentRecords residentRecords(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<RelatedPerson> relations,
            CardRegister cards,
            Clock clock) {
        return new ResidentRecords(patients, relations, cards, clock);
    }

    @Bean
    OneTimeCodes oneTimeCodes(JdbcClient database, SecretBox box, LoginRules rules, Clock clock) {
        return new OneTimeCodes(database, box, rules, clock);
    }

    @Bean
    ResidentSignIn residentSignIn(
            ResidentRecords records,
            OneTimeCodes codes,
            ShortMessages messages,
            MessageSource texts,
            Accounts accounts,
            Clock clock) {
        return new ResidentSignIn(records, codes, messages, texts, accounts, clock);
    }

    @Bean
    PresenceCodes presenceCodes(
            OneTimeCodes codes,
            ShortMessages messages,
            MessageSource texts,
            RateLimits limits,
            LoginRules rules,
            Clock clock) {
        return new PresenceCodes(codes, messages, texts, limits, rules, clock);
    }

    @Bean
    AccountHolders accountHolders(Accounts accounts, ResidentRecords records, ResidentSignIn residents, Clock clock) {
        return new AccountHolders(accounts, records, residents, clock);
    }

    @Bean
    LoginPage loginPage(ResidentSignIn residents, ProviderRules provider) {
        return new LoginPage(residents, provider);
    }

    @Bean
    SignInLimits signInLimits(RateLimits limits) {
        return new SignInLimits(limits);
    }

    @Bean
    Sessions sessions(LoginRules rules, Revocations revocations) {
        return new Sessions(rules, revocations);
    }

    @Bean
    OpenSessions openSessions(FindByIndexNameSessionRepository<?> repository, LoginRules rules, Clock clock) {
        return new OpenSessions(repository, rules, clock);
    }

    @Bean
    OldSessions oldSessions(LoginRules rules, Revocations revocations, Clock clock) {
        return new OldSessions(rules, revocations, clock);
    }

    /** Spring Security calls it where it belongs; as a filter of all requests it would come too early. */
    @Bean
    org.springframework.boot.web.servlet.FilterRegistrationBean<OldSessions> notForAllRequests(OldSessions filter) {
        var registration = new org.springframework.boot.web.servlet.FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** A cookie with the prefix {@code __Host-} is of this host alone and comes by https only. */
    @Bean
    CookieSerializer sessionCookie(Addresses addresses) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(addresses.isSecure() ? "__Host-hims" : "hims");
        cookie.setUseSecureCookie(addresses.isSecure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    @Order(3)
    SecurityFilterChain loginPages(HttpSecurity http, OldSessions oldSessions, FederatedLogin federated)
            throws Exception {
        federated.joinIn(http);
        return http.securityMatcher("/login", "/login/**", "/logout", "/demo", "/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> PageHeaders.leavingForApps(headers, "/login", "/login/passkey"))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(oldSessions, SecurityContextHolderFilter.class)
                .build();
    }
}
