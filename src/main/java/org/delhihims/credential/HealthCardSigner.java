package org.delhihims.credential;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import org.delhihims.kernel.Refusal;

/**
 * Signs what a card says: a JWS with ES256 over the deflated JSON of a verifiable credential.
 *
 * @see <a href="https://spec.smarthealth.cards/#protocol-details">SMART Health Cards: protocol</a>
 */
public final class HealthCardSigner {

    /** Of one QR code of version 22 with error correction L, which scanners of phones still read. */
    public static final int MOST_LETTERS = 1_195;

    static final String CARD_TYPE = "https://smarthealth.cards#health-card";

    private final IssuerUrl issuer;

    public HealthCardSigner(IssuerUrl issuer) {
        this.issuer = issuer;
    }

    /** The compact JWS. What would not fit one QR code is refused, for leaving something out could harm. */
    public String sign(HealthCardPayload payload, Validity validity, Rid rid, SigningKey key) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        String jws = CompactJws.signed(header, credential(payload, validity, rid), key);
        if (jws.length() > MOST_LETTERS) {
            throw new Refusal(RULE, CredentialSentences.TOO_LONG);
        }
        return jws;
    }

    /** The text of a card's QR code, {@code shc:/} and digits, from its JWS. */
    public static String qrText(String jws) {
        return NumericText.of(jws);
    }

    private ObjectNode credential(HealthCardPayload payload, Validity validity, Rid rid) {
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("iss", issuer.value())
                .put("nbf", validity.from().getEpochSecond())
                .put("exp", validity.until().getEpochSecond());
        ObjectNode vc = json.putObject("vc");
        vc.putArray("type").add(CARD_TYPE);
        vc.putObject("credentialSubject").put("fhirVersion", "4.0.1").set("fhirBundle", payload.bundle());
        vc.put("rid", rid.value());
        return json;
    }
}
