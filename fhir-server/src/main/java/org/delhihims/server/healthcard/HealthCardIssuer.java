package org.delhihims.server.healthcard;

import java.time.Instant;
import org.delhihims.credential.HealthCardPayload;
import org.delhihims.credential.HealthCardSigner;
import org.delhihims.credential.Rid;
import org.delhihims.credential.SigningKey;
import org.delhihims.credential.SigningKeys;
import org.delhihims.credential.Validity;

/** Signs cards in the name of this server, with the key of the day on which they were made. */
public final class HealthCardIssuer {

    private final HealthCardSigner signer;
    private final SigningKeys keys;

    HealthCardIssuer(HealthCardSigner signer, SigningKeys keys) {
        this.signer = signer;
        this.keys = keys;
    }

    /**
     * A signed card.
     *
     * @param kid the key, by which the card is revoked together with its rid
     * @param jws in its compact form
     */
    public record SignedCard(String kid, String jws) {

        /** What its QR code holds. */
        public String qrText() {
            return HealthCardSigner.qrText(jws);
        }
    }

    /**
     * Signs what a card says.
     *
     * @throws org.delhihims.kernel.Refusal if it does not fit one QR code
     */
    public SignedCard sign(HealthCardPayload payload, Instant nbf, Instant exp, String rid) {
        SigningKey key = keys.at(nbf);
        return new SignedCard(key.kid(), signer.sign(payload, new Validity(nbf, exp), new Rid(rid), key));
    }
}
