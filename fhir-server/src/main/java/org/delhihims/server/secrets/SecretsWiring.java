package org.delhihims.server.secrets;

import org.delhihims.server.HimsProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretsWiring {

    @Bean
    KeyFolder keyFolder(HimsProperties properties) {
        return new KeyFolder(properties.keys().directory());
    }

    @Bean
    SecretBox secretBox(KeyFolder keys) {
        return new SecretBox(keys);
    }
}
