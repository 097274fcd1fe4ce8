package org.delhihims.server.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ProviderRulesTest {

    @Configuration
    @EnableConfigurationProperties(ProviderRules.class)
    static class Properties {}

    @Test
    void asShippedThereIsNoProvider() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Properties.class)
                .run(context -> {
                    ProviderRules shipped = context.getBean(ProviderRules.class);
                    assertThat(shipped)
                            .isEqualTo(new ProviderRules("", "", "", "", "", "", List.of("openid"), List.of()));
                    assertThat(shipped.isThere()).isFalse();
                });
    }

    @Test
    void aProviderIsReachedOverHttpsOrOnThisMachine() {
        assertThat(provider("https://sso.example/realms/health", "secret", "").isThere())
                .isTrue();
        assertThat(provider("http://localhost:8180/realms/health", "secret", "").isThere())
                .isTrue();
        for (String listenedIn :
                List.of("http://sso.example", "http://localhost.example", "ftp://sso.example", "sso")) {
            assertThatIllegalArgumentException().as(listenedIn).isThrownBy(() -> provider(listenedIn, "secret", ""));
        }
    }

    @Test
    void theServerShowsItselfThereByASecretOrAKey() {
        assertThat(provider("https://sso.example", "", "/etc/hims/sso.jwk").isThere())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> provider("https://sso.example", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> provider("https://sso.example", "secret", "key"));
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(provider("https://sso.example", "hush", "").toString()).doesNotContain("hush");
    }

    @Test
    void theLabelIsInTheReadersLanguage() {
        ProviderRules provider = provider("https://sso.example", "secret", "");
        assertThat(provider.labelIn(Locale.forLanguageTag("hi"))).isEqualTo("राज्य लॉगिन");
        assertThat(provider.labelIn(Locale.ENGLISH)).isEqualTo("State log-in");
    }

    private static ProviderRules provider(String issuer, String secret, String key) {
        return new ProviderRules(
                issuer, "delhi-hims", secret, key, "State log-in", "राज्य लॉगिन", List.of("openid"), List.of());
    }
}
