package org.delhihims.server.transport;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * TLS 1.2 and 1.3 with authenticated encryption and forward secrecy ({@code security.md} 4.10). What an operator sets can
 * narrow this and not widen it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9325">RFC 9325: recommendations for the secure use of TLS</a>
 */
final class StrictTls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        Ssl tls = server.getSsl();
        if (Ssl.isEnabled(tls)) {
            tls.setEnabledProtocols(narrowed(PROTOCOLS, tls.getEnabledProtocols()));
            tls.setCiphers(narrowed(SUITES, tls.getCiphers()));
            server.setSslBundles(new StrictBundles(server.getSslBundles()));
        }
    }

    static SslBundle strict(SslBundle bundle) {
        SslOptions options = bundle.getOptions();
        SslOptions strict = SslOptions.of(
                narrowed(SUITES, options.getCiphers()), narrowed(PROTOCOLS, options.getEnabledProtocols()));
        return SslBundle.of(bundle.getStores(), bundle.getKey(), strict, bundle.getProtocol(), bundle.getManagers());
    }

    private static String[] narrowed(List<String> allowed, String @Nullable [] chosen) {
        List<String> wanted = chosen == null ? List.of() : Arrays.asList(chosen);
        List<String> both = allowed.stream().filter(wanted::contains).toList();
        return (both.isEmpty() ? allowed : both).toArray(String[]::new);
    }
}
