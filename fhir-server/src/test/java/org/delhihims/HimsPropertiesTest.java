package org.delhihims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.delhihims.card.CardRules;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.export.ExportRules;
import org.delhihims.server.subscription.SubscriptionRules;
import org.delhihims.server.transport.ProxyRules;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class HimsPropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Properties.class);

    @Configuration
    @EnableConfigurationProperties({HimsProperties.class, ProxyRules.class})
    static class Properties {}

    @Test
    void shippedDefaultsAreThese() {
        application.run(context -> assertThat(context.getBean(HimsProperties.class))
                .isEqualTo(new HimsProperties(
                        new HimsProperties.Database(Path.of("data/postgresql")),
                        new HimsProperties.Keys(Path.of("data/postgresql-keys")),
                        new HimsProperties.Server("", 20, 200, 500, DataSize.ofMegabytes(20), 10_000),
                        new CardRules(Period.ofYears(1), Period.ofYears(10), Period.ofDays(30)),
                        new HimsProperties.Terminology("", 1000),
                        new HimsProperties.Search(
                                Path.of("data/postgresql-text"), Map.of("type", "lucene"), Duration.ofSeconds(5)),
                        new ExportRules(Path.of("data/export"), Duration.ofHours(24), 100_000),
                        new SubscriptionRules(List.of(), List.of(), Duration.ofHours(1)),
                        new HimsProperties.Demo(false, false))));
    }

    @Test
    void theServerListensOnThisMachineOnly() {
        application.run(context -> {
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
            assertThat(context.getEnvironment().getProperty("management.server.address"))
                    .isEqualTo("127.0.0.1");
        });
    }

    @Test
    void nobodyIsBelievedToBeAProxy() {
        application.run(context -> {
            assertThat(context.getBean(ProxyRules.class)).isEqualTo(new ProxyRules(List.of(), false));
            assertThat(context.getEnvironment().getProperty("server.forward-headers-strategy"))
                    .isEqualTo("none");
        });
    }

    @Test
    void everyRequestCanHaveItsTwoConnections() {
        application.run(context -> {
            int threads = context.getEnvironment().getProperty("server.tomcat.threads.max", Integer.class, 0);
            int connections = context.getEnvironment()
                    .getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 0);
            assertThat(connections).isGreaterThan(threads + 4);
        });
    }

    @Test
    void limitsOutOfRangeStopTheStart() {
        application
                .withPropertyValues("hims.server.page-size=0")
                .run(context -> assertThat(context).hasFailed());
        application
                .withPropertyValues("hims.terminology.largest-expansion=0")
                .run(context -> assertThat(context).hasFailed());
        application
                .withPropertyValues("hims.card.temporary-for=P0D")
                .run(context -> assertThat(context).hasFailed());
    }
}
