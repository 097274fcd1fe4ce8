package org.delhihims.server.healthcard;

import java.time.Clock;
import org.delhihims.credential.HealthCardSigner;
import org.delhihims.credential.IssuerUrl;
import org.delhihims.credential.SigningKeys;
import org.delhihims.server.pages.PageWithoutNetwork;
import org.delhihims.server.secrets.KeyFolder;
import org.delhihims.server.token.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class HealthCardWiring implements WebMvcConfigurer {

    private static final PageWithoutNetwork PAGE = new PageWithoutNetwork("/verify");

    @Bean
    SigningKeys healthCardKeys(KeyFolder folder, Clock clock) {
        return new HealthCardKeys(folder, clock);
    }

    @Bean
    HealthCardIssuer healthCardIssuer(IssuerUrl issuer, SigningKeys keys) {
        return new HealthCardIssuer(new HealthCardSigner(issuer), keys);
    }

    @Bean
    IssuerUrl healthCardIssuerUrl(Addresses addresses) {
        return new IssuerUrl(addresses.issuer() + HealthCardPaths.ISSUER);
    }

    /** The page that checks a card at a desk is for everybody, knows nobody and keeps working without this server. */
    @Bean
    @Order(3)
    SecurityFilterChain cardCheckPage(HttpSecurity http) throws Exception {
        return PAGE.open(http);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        PAGE.register(registry);
    }
}
