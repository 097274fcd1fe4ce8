package org.delhihims.entitlement;

import java.math.BigDecimal;
import org.delhihims.kernel.Sentence;

/** What is said about schemes besides what the table says of each. */
final class EntitlementSentences {

    static final Sentence NOT_IN_FORCE = new Sentence(
            "On this day the scheme was not in force in Delhi.", "इस दिन यह योजना दिल्ली में लागू नहीं थी।");

    static final Sentence FOR_DELHI = new Sentence(
            "It is for residents of Delhi, and the address in the record is elsewhere; if you live in Delhi, have it corrected.",
            "यह दिल्ली के निवासियों के लिए है और रिकॉर्ड में पता बाहर का है; यदि आप दिल्ली में रहते हैं तो पता ठीक कराएँ।");

    static final Sentence FOR_WOMEN = new Sentence("It is for women.", "यह महिलाओं के लिए है।");

    static final Sentence BRING_ADDRESS = new Sentence(
            "If you live in Delhi: a paper with your address", "यदि आप दिल्ली में रहते हैं: पते का कोई कागज़");

    static final Sentence BRING_BIRTH_DATE = new Sentence(
            "A paper with your date of birth, or the year if that is all you know",
            "जन्मतिथि का कोई कागज़, या केवल साल पता हो तो साल");

    static final Sentence TELL_SEX =
            new Sentence("The sex, which the record does not tell", "लिंग, जो रिकॉर्ड में दर्ज नहीं है");

    static final Sentence TELL_INCOME =
            new Sentence("The income of your whole family in a year", "पूरे परिवार की साल भर की आय");

    static final Sentence WRONG_INCOME = new Sentence(
            "The income is an amount in Indian rupees (INR), zero or more, of the whole family in a year.",
            "आय भारतीय रुपये (INR) में, शून्य या अधिक, पूरे परिवार की साल भर की राशि होती है।");

    private EntitlementSentences() {}

    static Sentence fromAge(int years) {
        return new Sentence(
                "It is for people of %d years or more.".formatted(years),
                "यह %d वर्ष या अधिक आयु वालों के लिए है।".formatted(years));
    }

    static Sentence upToAge(int years) {
        return new Sentence(
                "It is for people up to the age of %d.".formatted(years),
                "यह %d वर्ष तक की आयु वालों के लिए है।".formatted(years));
    }

    static Sentence upToIncome(BigDecimal rupees) {
        String amount = rupees.toPlainString();
        return new Sentence(
                "It is for families with an income of up to ₹%s in a year.".formatted(amount),
                "यह साल में ₹%s तक की आय वाले परिवारों के लिए है।".formatted(amount));
    }

    static Sentence notEntitled(Sentence reason, Sentence benefit) {
        return joined(
                new Sentence(
                        "By what is known you are not entitled to this. " + reason.english(),
                        "उपलब्ध जानकारी के अनुसार आप इसके पात्र नहीं हैं। " + reason.hindi()),
                benefit);
    }

    static Sentence likely(Sentence benefit) {
        return joined(
                new Sentence(
                        "You are likely entitled to this; papers are still needed.",
                        "आप संभवतः इसके पात्र हैं; कागज़ दिखाने बाकी हैं।"),
                benefit);
    }

    static Sentence cannotBeSaid(Sentence benefit) {
        return joined(
                new Sentence(
                        "It cannot be said yet whether you are entitled to this; bring or tell what is named here.",
                        "अभी नहीं कहा जा सकता कि आप इसके पात्र हैं या नहीं; यहाँ लिखी चीज़ें लाएँ या बताएँ।"),
                benefit);
    }

    private static Sentence joined(Sentence verdict, Sentence benefit) {
        return new Sentence(verdict.english() + " " + benefit.english(), verdict.hindi() + " " + benefit.hindi());
    }
}
