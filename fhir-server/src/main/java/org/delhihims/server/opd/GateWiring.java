package org.delhihims.server.opd;

import java.time.Clock;
import org.delhihims.server.pages.PageWithoutNetwork;
import org.delhihims.slip.SlipNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page that checks slips at a gate is for everybody, knows nobody and keeps working without this server. */
@Configuration(proxyBeanMethods = false)
class GateWiring implements WebMvcConfigurer {

    private static final PageWithoutNetwork PAGE = new PageWithoutNetwork("/gate");

    @Bean
    GateController gateController(JdbcClient database, SlipNames names, Clock clock) {
        return new GateController(database, names, clock);
    }

    @Bean
    @Order(3)
    SecurityFilterChain gatePage(HttpSecurity http) throws Exception {
        return PAGE.open(http);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        PAGE.register(registry);
    }
}
