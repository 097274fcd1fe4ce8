package org.delhihims.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class TokenRulesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Properties.class);

    @Configuration
    @EnableConfigurationProperties(TokenRules.class)
    static class Properties {}

    @Test
    @DisplayName("SMT-R6: a refresh token lives for three months at least")
    void aRefreshTokenLivesForThreeMonths() {
        application.run(context -> assertThat(context.getBean(TokenRules.class).refreshLife())
                .isGreaterThanOrEqualTo(Duration.ofDays(92)));
    }

    @Test
    void whatIsRevokedIsRefusedWithinFiveSeconds() {
        application.run(context -> assertThat(context.getBean(TokenRules.class).revokedWithin())
                .isLessThanOrEqualTo(Duration.ofSeconds(5)));
    }

    @Test
    void rulesOutOfRangeStopTheStart() {
        for (String wrong : new String[] {"refresh-life=23h", "revoked-within=0s", "key-life=1s"}) {
            application
                    .withPropertyValues("hims.token." + wrong)
                    .run(context -> assertThat(context).as(wrong).hasFailed());
        }
    }
}
