package org.delhihims.server.operations;

import io.micrometer.core.instrument.MeterRegistry;
import org.delhihims.server.token.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class OperationsWiring {

    @Bean
    RequestRecorder requestRecorder(MeterRegistry meters) {
        return new RequestRecorder(meters);
    }

    @Bean
    StartReport startReport(Environment environment, Addresses addresses) {
        return new StartReport(environment, addresses, System.out);
    }
}
