package org.delhihims.server.client;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ClientWiring {

    @Bean
    Clients clients(JdbcClient database) {
        return new ClientTable(database);
    }
}
