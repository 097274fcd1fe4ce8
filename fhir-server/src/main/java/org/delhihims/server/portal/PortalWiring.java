package org.delhihims.server.portal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.delhihims.server.client.OwnApps;
import org.delhihims.server.pages.PageWithoutNetwork;
import org.delhihims.server.token.Addresses;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages of the portal are the same for everybody and keep working without a network; what they show they ask for at the FHIR endpoint. */
@Configuration(proxyBeanMethods = false)
class PortalWiring implements WebMvcConfigurer {

    private static final Duration FOR_GOOD = Duration.ofDays(365);
    private static final PageWithoutNetwork APP = new PageWithoutNetwork("/app");
    private static final PageWithoutNetwork DESK = new PageWithoutNetwork("/desk");
    private static final PageWithoutNetwork BOARD = new PageWithoutNetwork("/board");

    private final WebProperties.Resources files;

    PortalWiring(WebProperties web) {
        this.files = web.getResources();
    }

    @Bean
    PortalApps portalApps(JdbcClient database, Addresses addresses) {
        return new PortalApps(new OwnApps(database), addresses);
    }

    @Bean
    @Order(3)
    SecurityFilterChain portalApp(HttpSecurity http) throws Exception {
        return APP.open(http);
    }

    @Bean
    @Order(3)
    SecurityFilterChain portalDesk(HttpSecurity http) throws Exception {
        return DESK.open(http);
    }

    @Bean
    @Order(3)
    SecurityFilterChain portalBoard(HttpSecurity http) throws Exception {
        return BOARD.open(http);
    }

    /** Parts of pages whose name says what is in them are never asked for again; of all else a browser asks whether it is new. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (PageWithoutNetwork page : List.of(APP, DESK, BOARD)) {
            String assets = page.folder() + "/assets/";
            registry.addResourceHandler(assets + "**")
                    .addResourceLocations(Arrays.stream(files.getStaticLocations())
                            .map(location -> location.replaceFirst("/$", "") + assets)
                            .toArray(String[]::new))
                    .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        APP.register(registry);
        DESK.register(registry);
        BOARD.register(registry);
    }
}
