package org.delhihims.credential;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * A file, JSON of FHIR or of health cards, that only the key of a link opens: a compact JWE with {@code alg} dir and
 * {@code enc} A256GCM.
 *
 * @see <a href="https://docs.smarthealthit.org/smart-health-links/spec/#encrypting-and-decrypting-files">SMART Health Links:
 *     files</a>
 */
public record SealedFile(String jwe) {

    /**
     * What was in it.
     *
     * @param contentType for example {@code application/fhir+json}
     */
    public record Opened(@Nullable String contentType, String content) {}

    /** Seals a file. Each time it is sealed anew, also with the same key, its text is another. */
    public static SealedFile seal(String content, String contentType, LinkKey key) {
        try {
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .contentType(contentType)
                    .build();
            JWEObject jwe = new JWEObject(header, new Payload(content));
            jwe.encrypt(new DirectEncrypter(key.bytes()));
            return new SealedFile(jwe.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens it.
     *
     * @throws Malformed if it is not such a file, or was sealed with another key, or changed since
     */
    public Opened open(LinkKey key) throws Malformed {
        try {
            JWEObject sealed = JWEObject.parse(jwe);
            JWEHeader header = sealed.getHeader();
            // Ours are not compressed, and a compressed one could inflate to anything.
            boolean isOfLinks = JWEAlgorithm.DIR.equals(header.getAlgorithm())
                    && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    && header.getCompressionAlgorithm() == null;
            if (!isOfLinks) {
                throw new Malformed("a file that is not sealed with dir and A256GCM");
            }
            sealed.decrypt(new DirectDecrypter(key.bytes()));
            return new Opened(header.getContentType(), sealed.getPayload().toString());
        } catch (ParseException | JOSEException | IllegalStateException notOurs) {
            throw new Malformed("a file that this key does not open");
        }
    }
}
