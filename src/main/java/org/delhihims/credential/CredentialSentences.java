package org.delhihims.credential;

import org.delhihims.kernel.Sentence;

/** What is said when a card cannot be signed. */
final class CredentialSentences {

    static final Sentence ONE_CARD_NUMBER = new Sentence(
            "A signed card needs a record with exactly one current health card number.",
            "हस्ताक्षरित कार्ड के लिए रिकॉर्ड में ठीक एक चालू हेल्थ कार्ड नंबर होना चाहिए।");

    static final Sentence NO_NAME = new Sentence(
            "A signed card needs a name. Record the resident's name first.",
            "हस्ताक्षरित कार्ड के लिए नाम ज़रूरी है। पहले निवासी का नाम दर्ज करें।");

    static final Sentence NO_BLOOD_GROUP = new Sentence(
            "The blood group for a card is a final result of type 882-1 whose value is a code or a text.",
            "कार्ड के लिए रक्त समूह 882-1 प्रकार की अंतिम जाँच हो, जिसका मान कोड या लिखित हो।");

    static final Sentence NAMELESS_ALLERGY = new Sentence(
            "A severe allergy for a card needs a code or a text that says what it is to.",
            "कार्ड पर गंभीर एलर्जी के लिए वह कोड या शब्द चाहिए जो बताए कि एलर्जी किससे है।");

    static final Sentence TOO_MANY_ALLERGIES = new Sentence(
            "The back of the card has room for three severe allergies, and this record has more. Leaving one out could"
                    + " harm: issue the card without the emergency code.",
            "कार्ड के पीछे तीन गंभीर एलर्जी की जगह है और इस रिकॉर्ड में अधिक हैं। किसी को छोड़ना हानिकारक हो सकता है:"
                    + " आपातकालीन कोड के बिना कार्ड जारी करें।");

    static final Sentence TOO_LONG = new Sentence(
            "What the card must say does not fit one QR code. Shorten the names on the record, or issue the card without"
                    + " the emergency code.",
            "कार्ड की जानकारी एक QR कोड में नहीं आती। रिकॉर्ड में नाम छोटा करें, या आपातकालीन कोड के बिना कार्ड जारी करें।");

    private CredentialSentences() {}
}
