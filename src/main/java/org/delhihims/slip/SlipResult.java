package org.delhihims.slip;

import org.delhihims.kernel.Sentence;

/** What is to be thought of a slip that is shown. It speaks of the slip, not of whoever shows it: a copy is judged like the slip. */
public enum SlipResult {
    /** Without a network: signed by the health department, for this hospital and this day. */
    GENUINE(
            "genuine",
            "Genuine and for today. Whether it still holds is known online.",
            "असली और आज की पर्ची। अब भी मान्य है या नहीं, यह ऑनलाइन पता चलेगा।"),
    /** It holds: what is printed on it is so. */
    CURRENT("current", "Current. Let the person in.", "मान्य। व्यक्ति को आने दें।"),
    /** Room, time or number is another by now. */
    SUPERSEDED(
            "superseded",
            "Superseded. Room, time or number has changed: print the slip again.",
            "पर्ची बदल चुकी है। कमरा, समय या नंबर बदला है: पर्ची फिर छापें।"),
    VOID(
            "void",
            "Void. This place was given up. Book again or take a number.",
            "रद्द। यह जगह छोड़ दी गई है। फिर बुक करें या नंबर लें।"),
    USED("used", "Used. The person has been seen already.", "उपयोग हो चुकी। व्यक्ति को देखा जा चुका है।"),
    EXPIRED("expired", "Expired. The slip was for a day that is over.", "अवधि समाप्त। पर्ची बीते दिन की है।"),
    OTHER_DAY(
            "other-day", "The slip is for another day. Look at its date.", "पर्ची किसी दूसरे दिन की है। तारीख देखें।"),
    ELSEWHERE(
            "elsewhere",
            "The slip is for another hospital. Look at its name.",
            "पर्ची किसी दूसरे अस्पताल की है। नाम देखें।"),
    FORGED(
            "forged",
            "Forged. The signature is not the health department's. Do not accept it.",
            "जाली। हस्ताक्षर स्वास्थ्य विभाग का नहीं है। इसे स्वीकार न करें।"),
    /** Another QR code is not a forgery: to call it one would accuse people. */
    MALFORMED(
            "malformed",
            "Not readable as a slip. Scan again; it may be damaged or another QR code.",
            "पर्ची के रूप में पढ़ा नहीं जा सका। फिर स्कैन करें; यह ख़राब या कोई और QR कोड हो सकता है।");

    private final String code;
    private final String english;
    private final String hindi;

    SlipResult(String code, String english, String hindi) {
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

    /** Whether whoever shows it is let in. */
    public boolean isValid() {
        return this == GENUINE || this == CURRENT;
    }
}
