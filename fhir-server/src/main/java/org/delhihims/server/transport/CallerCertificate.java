package org.delhihims.server.transport;

import com.nimbusds.jose.util.X509CertUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The certificate by which a caller shows who it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705">RFC 8705: mutual TLS and certificate-bound tokens</a>
 */
public final class CallerCertificate {

    /** Where Tomcat lays what the TLS connection has shown. */
    static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private CallerCertificate() {}

    /** Whether the request came with the certificate of this SHA-256 thumbprint (base64url), and it is in force today. */
    public static boolean isOf(HttpServletRequest request, String thumbprint) {
        return shown(request)
                .filter(CallerCertificate::isInForce)
                .map(shown -> X509CertUtils.computeSHA256Thumbprint(shown).toString())
                .filter(thumbprint::equals)
                .isPresent();
    }

    private static Optional<X509Certificate> shown(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }

    /** A certificate that is pinned may be in the trust store itself, and then TLS does not look at its dates. */
    private static boolean isInForce(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }

    /** Reads {@code Client-Cert}: a byte sequence of RFC 8941, that is base64 of the certificate between colons. */
    static X509Certificate[] passedOn(@Nullable String header) {
        if (header == null || !header.matches(":[A-Za-z0-9+/=]+:")) {
            return new X509Certificate[0];
        }
        try {
            byte[] der = Base64.getDecoder().decode(header.substring(1, header.length() - 1));
            X509Certificate found = X509CertUtils.parse(der);
            return found == null ? new X509Certificate[0] : new X509Certificate[] {found};
        } catch (IllegalArgumentException notBase64) {
            return new X509Certificate[0];
        }
    }
}
