package org.delhihims.server.transport;

import org.apache.catalina.Valve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransportWiring {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictTls() {
        return new StrictTls();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxyDoor(ProxyRules rules) {
        return server -> {
            if (rules.isDeclared()) {
                server.addContextValves(ProxyDoor.valves(rules).toArray(Valve[]::new));
            }
        };
    }
}
