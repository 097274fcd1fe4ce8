package org.delhihims.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

class StrictTlsTest {

    @Test
    void onlyTodaysVersionsAndAuthenticatedEncryptionAreLeft() {
        SslOptions options = StrictTls.strict(with(SslOptions.NONE)).getOptions();

        assertThat(options.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
        assertThat(options.getCiphers()).isNotEmpty().allMatch(suite -> suite.matches(".*(_GCM_|_POLY1305_).*"));
    }

    @Test
    void theOperatorCanNarrowItAndNotWidenIt() {
        SslOptions narrow = StrictTls.strict(with(SslOptions.of(null, new String[] {"TLSv1.3"})))
                .getOptions();
        SslOptions wide = StrictTls.strict(with(SslOptions.of(
                        new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"}, new String[] {"TLSv1", "TLSv1.2"})))
                .getOptions();

        assertThat(narrow.getEnabledProtocols()).containsExactly("TLSv1.3");
        assertThat(wide.getEnabledProtocols()).containsExactly("TLSv1.2");
        assertThat(wide.getCiphers()).noneMatch(suite -> suite.contains("CBC"));
    }

    @Test
    void aRenewedCertificateIsAsStrict() {
        DefaultSslBundleRegistry registry = new DefaultSslBundleRegistry("hims", with(SslOptions.NONE));
        AtomicReference<SslBundle> renewed = new AtomicReference<>();
        new StrictBundles(registry).addBundleUpdateHandler("hims", renewed::set);

        registry.updateBundle("hims", with(SslOptions.of(null, new String[] {"TLSv1.1", "TLSv1.2"})));

        assertThat(renewed.get().getOptions().getEnabledProtocols()).containsExactly("TLSv1.2");
    }

    private static SslBundle with(SslOptions options) {
        return SslBundle.of(SslStoreBundle.NONE, SslBundleKey.NONE, options);
    }
}
