package org.delhihims.server.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsWiring {

    @Bean
    RateLimits rateLimits(LimitRules rules) {
        return new RateLimits(rules, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    Guesses guesses(RateLimits limits, GuessRules rules, Clock clock) {
        return new Guesses(limits, rules, clock);
    }
}
