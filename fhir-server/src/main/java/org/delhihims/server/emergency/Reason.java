package org.delhihims.server.emergency;

import java.util.Arrays;
import java.util.Optional;
import org.delhihims.kernel.Sentence;

/** Why a record is opened in an emergency. */
enum Reason {
    LIFE_AT_RISK("life-at-risk", "your life was at risk", "आपकी जान को ख़तरा था"),
    UNCONSCIOUS("unconscious", "you could not answer", "आप जवाब देने की हालत में नहीं थे"),
    DELIVERY("delivery", "of a delivery", "प्रसव का मामला था"),
    NOBODY_TO_ASK("nobody-to-ask", "nobody was there who could be asked", "पूछने के लिए कोई मौजूद नहीं था"),
    DISASTER("disaster", "of a disaster with many people hurt", "आपदा में बहुत लोग घायल थे");

    private final String code;
    private final String english;
    private final String hindi;

    Reason(String code, String english, String hindi) {
        this.code = code;
        this.english = english;
        this.hindi = hindi;
    }

    static Optional<Reason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** The end of a sentence that begins: they have opened your record, because. */
    Sentence because() {
        return new Sentence(english, hindi);
    }
}
