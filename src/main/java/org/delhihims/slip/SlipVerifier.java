package org.delhihims.slip;

import java.time.LocalDate;
import java.util.Optional;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.Malformed;
import org.delhihims.credential.SignedClaims;

/**
 * Says at the gate of a hospital whether a slip is genuine, as the page {@code /gate/} does. It needs no network: the keys are those of
 * health cards, which desks have fetched, and are published weeks before they sign. Whether a genuine slip still holds is known online
 * alone.
 */
public final class SlipVerifier {

    private final KeySet keys;
    private final String facility;

    /** @param facility the id of the Organization whose gate it is */
    public SlipVerifier(KeySet keys, String facility) {
        this.keys = keys;
        this.facility = facility;
    }

    /**
     * GENUINE, OTHER_DAY, EXPIRED, ELSEWHERE, FORGED or MALFORMED.
     *
     * @param scanned the text of the QR code
     * @param today the day in Asia/Kolkata
     */
    public SlipVerdict verify(String scanned, LocalDate today) {
        try {
            Optional<SignedClaims> signed = SignedClaims.read(scanned, SlipClaims.TYPE, keys);
            if (signed.isEmpty()) {
                return new SlipVerdict(SlipResult.FORGED, null);
            }
            return signed.flatMap(SlipClaims::of)
                    .map(claims -> new SlipVerdict(judged(claims, today), claims))
                    .orElseGet(() -> new SlipVerdict(SlipResult.MALFORMED, null));
        } catch (Malformed malformed) {
            return new SlipVerdict(SlipResult.MALFORMED, null);
        }
    }

    private SlipResult judged(SlipClaims claims, LocalDate today) {
        if (!claims.facility().equals(facility)) {
            return SlipResult.ELSEWHERE;
        }
        if (claims.day().isBefore(today)) {
            return SlipResult.EXPIRED;
        }
        return claims.day().equals(today) ? SlipResult.GENUINE : SlipResult.OTHER_DAY;
    }
}
