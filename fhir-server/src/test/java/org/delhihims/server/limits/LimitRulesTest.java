package org.delhihims.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LimitRulesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Properties.class);

    @Configuration
    @EnableConfigurationProperties({LimitRules.class, GuessRules.class})
    static class Properties {}

    @Test
    void shippedDefaultsAreThese() {
        application.run(context -> {
            assertThat(context.getBean(LimitRules.class).limits())
                    .isEqualTo(Map.ofEntries(
                            Map.entry(Limit.LOGIN_PER_ADDRESS, Rate.valueOf("60/1m")),
                            Map.entry(Limit.LOGIN_PER_ACCOUNT, Rate.valueOf("10/1m")),
                            Map.entry(Limit.CODE_PER_PHONE, Rate.valueOf("3/10m")),
                            Map.entry(Limit.TOKEN_PER_CLIENT, Rate.valueOf("60/1m")),
                            Map.entry(Limit.HOSPITAL_SYSTEM_SECOND, Rate.valueOf("200/1s")),
                            Map.entry(Limit.HOSPITAL_SYSTEM_MINUTE, Rate.valueOf("3000/1m")),
                            Map.entry(Limit.SEARCH_PER_USER, Rate.valueOf("300/1m")),
                            Map.entry(Limit.CARD_LOOKUP_PER_USER_MINUTE, Rate.valueOf("20/1m")),
                            Map.entry(Limit.CARD_LOOKUP_PER_USER_HOUR, Rate.valueOf("200/1h")),
                            Map.entry(Limit.CARD_MISS_PER_USER, Rate.valueOf("10/5m")),
                            Map.entry(Limit.BREAK_GLASS_PER_USER, Rate.valueOf("5/1h"))));
            assertThat(context.getBean(GuessRules.class)).isEqualTo(new GuessRules(Duration.ofMinutes(15)));
        });
    }

    @Test
    void ratesOutOfRangeStopTheStart() {
        application
                .withPropertyValues("hims.limits.search-per-user=0/1m")
                .run(context -> assertThat(context).hasFailed());
        application
                .withPropertyValues("hims.guessing.blocked-for=0s")
                .run(context -> assertThat(context).hasFailed());
    }
}
