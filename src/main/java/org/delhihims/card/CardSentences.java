package org.delhihims.card;

import org.delhihims.kernel.Sentence;

/** What the card desk says when it refuses. */
final class CardSentences {

    static final Sentence NO_HOLDER = new Sentence(
            "No resident holds this health card. Check the number, or search by name and date of birth.",
            "यह हेल्थ कार्ड किसी निवासी के नाम पर नहीं है। नंबर जाँचें, या नाम और जन्मतिथि से खोजें।");

    static final Sentence NO_SUCH_RESIDENT = new Sentence(
            "There is no such resident. Register the resident first, then issue the card.",
            "ऐसा कोई निवासी दर्ज नहीं है। पहले पंजीकरण करें, फिर कार्ड जारी करें।");

    static final Sentence RECORD_IS_CLOSED = new Sentence(
            "A card is not issued to a record that is inactive, replaced by another, or of a person who has died.",
            "निष्क्रिय, दूसरे में मिलाए गए या मृत व्यक्ति के रिकॉर्ड पर कार्ड जारी नहीं होता।");

    static final Sentence HELD_BY_ANOTHER = new Sentence(
            "This health card belongs to another resident's record. Look the card up instead of registering again.",
            "यह हेल्थ कार्ड किसी और निवासी के रिकॉर्ड का है। दोबारा पंजीकरण के बजाय कार्ड से खोजें।");

    static final Sentence SECOND_CURRENT_CARD = new Sentence(
            "A resident has one current health card. Mark the earlier number with use 'old' first.",
            "एक निवासी का एक ही चालू हेल्थ कार्ड होता है। पहले पुराने नंबर का use 'old' करें।");

    static final Sentence CARD_DROPPED = new Sentence(
            "An update may not take a health card off a record. Send the card identifier back as you read it, or use PATCH.",
            "अपडेट से रिकॉर्ड का हेल्थ कार्ड हटाया नहीं जा सकता। कार्ड को जैसा पढ़ा था वैसा ही भेजें, या PATCH करें।");

    static final Sentence HOLDER_DELETED = new Sentence(
            "A record that holds a health card is not deleted. Set active to false, or merge it into the right record.",
            "हेल्थ कार्ड वाला रिकॉर्ड मिटाया नहीं जाता। active को false करें, या उसे सही रिकॉर्ड में मिलाएँ।");

    static final Sentence NOT_A_CARD_NUMBER = new Sentence(
            "This is not a health card number: 13 digits, the last of which checks the others.",
            "यह हेल्थ कार्ड नंबर नहीं है: 13 अंक, जिनमें आख़िरी अंक बाकी की जाँच करता है।");

    private CardSentences() {}
}
