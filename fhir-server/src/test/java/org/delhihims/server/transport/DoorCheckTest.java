package org.delhihims.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DoorCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"server.ssl.bundle=hims", "server.ssl.key-store=hims.p12", "server.ssl.certificate=hims.pem"})
    void aCertificateOpensTheDoor(String setting) {
        check("server.address=0.0.0.0", setting);

        isRefused("TLS", "server.address=0.0.0.0", setting, "server.ssl.enabled=false");
    }

    @Test
    void optionsOfTlsWithoutACertificateDoNotOpenIt() {
        isRefused("TLS", "server.address=0.0.0.0", "server.ssl.client-auth=want");
    }

    @Test
    void aDeclaredProxyOpensIt() {
        check(
                "server.address=0.0.0.0",
                "hims.proxy.addresses=10.1.2.3,10.1.2.4",
                "hims.server.public-url=https://hims.example/fhir");

        isRefused("public-url", "server.address=0.0.0.0", "hims.proxy.addresses=10.1.2.3");
        isRefused("TLS", "server.address=0.0.0.0", "hims.proxy.addresses=");
        isRefused("list of addresses", "hims.proxy.addresses=no.such.host.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.forward-headers-strategy=native",
                "server.forward-headers-strategy=framework",
                "server.tomcat.remoteip.remote-ip-header=X-Real-IP",
                "server.tomcat.remoteip.protocol-header=X-Forwarded-Proto"
            })
    void nobodyIsBelievedByOtherSettings(String setting) {
        isRefused("hims.proxy.addresses", "server.address=127.0.0.1", setting);
    }

    private static void isRefused(String part, String... settings) {
        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(DoorUnsafe.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(part));
    }

    private static void check(String... settings) {
        Map<String, Object> all = new HashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        new DoorCheck()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
