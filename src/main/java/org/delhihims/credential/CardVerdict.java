package org.delhihims.credential;

import java.time.Duration;
import org.delhihims.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is to be thought of a scanned card. It speaks of the card, not of whoever shows it: a photocopy is judged like the
 * card, so a person is recognised by other means ({@code security.md} 5.4).
 *
 * @param content what the card says, if an issuer who is trusted has said it
 * @param rid its serial, if such an issuer has signed it
 * @param listAge how old the lists were that it was judged by
 * @param reason for makers of software, where the card is malformed
 */
public record CardVerdict(
        Outcome outcome,
        @Nullable CardContent content,
        @Nullable Rid rid,
        @Nullable Duration listAge,
        @Nullable String reason) {

    /** Lists that are older are pointed out. */
    public static final Duration FRESH_FOR = Duration.ofHours(24);
    /** Lists that are older do not show any more that a card is good. */
    public static final Duration USED_FOR = Duration.ofDays(7);
    /** How long an issuer lets its lists be kept without asking again; within it a check is as good as one online. */
    public static final Duration ONLINE_FOR = Duration.ofHours(1);

    /** The classes of {@code security.md} 5.4, and three it has no word for. */
    public enum Outcome {
        VALID_ONLINE(
                "valid-online",
                "Valid. This card was issued by the health department and is not revoked.",
                "मान्य। यह कार्ड स्वास्थ्य विभाग ने जारी किया है और रद्द नहीं है।"),
        VALID_OFFLINE(
                "valid-offline",
                "Valid by lists kept on this device. This card was issued by the health department.",
                "इस उपकरण पर रखी सूचियों के अनुसार मान्य। यह कार्ड स्वास्थ्य विभाग ने जारी किया है।"),
        /**
         * Added: the signature is right, and the lists are too old or not complete, so nobody knows whether the card was
         * revoked meanwhile. It is neither valid nor is anything wrong with the card.
         */
        LISTS_OUTDATED(
                "lists-outdated",
                "Not certain. The lists on this device are too old or not complete: refresh them and scan again.",
                "निश्चित नहीं। इस उपकरण की सूचियाँ बहुत पुरानी या अधूरी हैं: उन्हें ताज़ा करें और फिर स्कैन करें।"),
        EXPIRED(
                "expired",
                "Expired. The card's time is over; the record itself is not affected.",
                "अवधि समाप्त। कार्ड की अवधि पूरी हो गई है; रिकॉर्ड पर इसका असर नहीं है।"),
        /** Added: the card is genuine and its time has not come, which no other class would say truly. */
        NOT_YET_VALID(
                "not-yet-valid",
                "Not valid yet. Check the date of this device, or wait for the card's first day.",
                "अभी मान्य नहीं। इस उपकरण की तारीख जाँचें, या कार्ड के पहले दिन की प्रतीक्षा करें।"),
        REVOKED(
                "revoked",
                "Revoked. The card was reported lost or has been replaced. Do not accept it.",
                "रद्द। कार्ड खोया बताया गया या बदला जा चुका है। इसे स्वीकार न करें।"),
        UNKNOWN_ISSUER(
                "unknown-issuer",
                "Unknown issuer. Nobody whom this device trusts has issued this card.",
                "जारीकर्ता अज्ञात। यह कार्ड किसी ऐसे ने जारी नहीं किया जिस पर यह उपकरण भरोसा करता हो।"),
        FORGED(
                "forged",
                "Forged. The signature is not the health department's. Do not accept it.",
                "जाली। हस्ताक्षर स्वास्थ्य विभाग का नहीं है। इसे स्वीकार न करें।"),
        /** Added: what was scanned is no card at all or a damaged one; to call every other QR code forged would accuse people. */
        MALFORMED(
                "malformed",
                "Not readable as a health card. Scan again; it may be damaged or another QR code.",
                "हेल्थ कार्ड के रूप में पढ़ा नहीं जा सका। फिर स्कैन करें; यह ख़राब या कोई और QR कोड हो सकता है।");

        private final String code;
        private final String english;
        private final String hindi;

        Outcome(String code, String english, String hindi) {
            this.code = code;
            this.english = english;
            this.hindi = hindi;
        }

        public String code() {
            return code;
        }

        public Sentence sentence() {
            return new Sentence(english, hindi);
        }

        public boolean isValid() {
            return this == VALID_ONLINE || this == VALID_OFFLINE;
        }
    }

    /** Whether people should be told how old the lists are. */
    public boolean hasOldLists() {
        return listAge != null && listAge.compareTo(FRESH_FOR) > 0;
    }
}
