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

    static final Sentence BLOCKED = new Sentence(
            "This card is blocked, as it may not be with its holder. Find the person by name, birth date and phone; care is not affected.",
            "यह कार्ड रोका गया है, क्योंकि हो सकता है यह अपने धारक के पास न हो। व्यक्ति को नाम, जन्मतिथि और फ़ोन से खोजें; इलाज पर असर नहीं है।");

    static final Sentence WITHDRAWN = new Sentence(
            "This number was replaced by another one after misuse. Ask for the new card, or find the person by name, birth date and phone.",
            "दुरुपयोग के बाद यह नंबर बदल दिया गया है। नया कार्ड माँगें, या व्यक्ति को नाम, जन्मतिथि और फ़ोन से खोजें।");

    static final Sentence REASON_NEEDED = new Sentence(
            "This move needs a reason. Say in 'reason' why.", "इसके लिए कारण चाहिए। 'reason' में कारण लिखें।");

    static final Sentence SURVEY_NEEDED = new Sentence(
            "This move needs what the survey team found. Name a VerificationResult in 'survey'.",
            "इसके लिए सर्वेक्षण का नतीजा चाहिए। 'survey' में VerificationResult बताएँ।");

    static final Sentence SURVEY_OF_ANOTHER = new Sentence(
            "This survey is of somebody else. Name the one whose target is this resident.",
            "यह सर्वेक्षण किसी और का है। वह बताएँ जिसका target यही निवासी है।");

    static final Sentence SURVEY_NOT_DONE = new Sentence(
            "This survey has not found the details to be right: its status is not 'validated'.",
            "इस सर्वेक्षण में विवरण सही नहीं पाए गए हैं: इसका status 'validated' नहीं है।");

    static final Sentence SURVEY_BY_NOBODY = new Sentence(
            "This survey does not say who made it. Name the survey team's organization in VerificationResult.validator.",
            "यह सर्वेक्षण किसने किया, यह नहीं लिखा है। VerificationResult.validator में सर्वेक्षण दल की संस्था बताएँ।");

    static final Sentence SURVEY_NOWHERE = new Sentence(
            "This survey does not say where it was made. Its extension 'survey-place' holds an Address with the geolocation and, in metres, its accuracy of 100 m or better.",
            "यह सर्वेक्षण कहाँ हुआ, यह नहीं लिखा है। इसके 'survey-place' में पते के साथ geolocation और 100 मीटर या बेहतर सटीकता (मीटर में) लिखें।");

    static final Sentence PRINTED_ON_MOTHERS = new Sentence(
            "In the first year a child's number is printed on the mother's card. A card of its own is printed afterwards.",
            "पहले साल में बच्चे का नंबर माँ के कार्ड पर छपता है। उसका अपना कार्ड बाद में छपता है।");

    static final Sentence GUARDIAN_NEEDED = new Sentence(
            "A child is given a card when an adult stands for it. Register the mother, father or guardian as a RelatedPerson first, or name the institution in Patient.contact.",
            "बच्चे को कार्ड तब मिलता है जब कोई वयस्क उसकी ओर से हो। पहले माँ, पिता या अभिभावक को RelatedPerson के रूप में दर्ज करें, या Patient.contact में संस्था बताएँ।");

    static final Sentence RENEWED_TOO_EARLY = new Sentence(
            "This card is still good for a while. It can be renewed shortly before its end.",
            "यह कार्ड अभी मान्य है। इसका नवीनीकरण समाप्ति से कुछ पहले होता है।");

    static final Sentence MOVED_BY_HAND = new Sentence(
            "The life of a health card is not written into the record: it is moved by $issue-card, $renew-card, $block-card, $replace-card, $print-card and $advance-card. Send the card identifier back as you read it.",
            "हेल्थ कार्ड की अवस्था रिकॉर्ड में लिखकर नहीं बदलती: उसे $issue-card, $renew-card, $block-card, $replace-card, $print-card और $advance-card बदलते हैं। कार्ड को जैसा पढ़ा था वैसा ही भेजें।");

    static final Sentence TASK_BY_HAND = new Sentence(
            "The task that issues a card is written by the operations on the card alone. Use Patient/[id]/$advance-card.",
            "कार्ड जारी करने का कार्य केवल कार्ड के संचालन लिखते हैं। Patient/[id]/$advance-card का उपयोग करें।");

    static final Sentence NUMBER_MISSING = new Sentence(
            "The hospital's number has no value. Send the number by which your hospital knows this patient.",
            "अस्पताल का नंबर ख़ाली है। वह नंबर भेजें जिससे आपका अस्पताल इस मरीज़ को जानता है।");

    static final Sentence NOT_OWN_NUMBER = new Sentence(
            "A hospital links numbers of its own alone: https://delhihims.example/sid/uhid/ and the id of your organization.",
            "अस्पताल केवल अपने नंबर जोड़ सकता है: https://delhihims.example/sid/uhid/ और आपकी संस्था की आईडी।");

    static final Sentence NUMBER_OF_ANOTHER = new Sentence(
            "This number stands on another record. The two may be of one person: ask for a review of both.",
            "यह नंबर दूसरे रिकॉर्ड पर है। दोनों एक ही व्यक्ति के हो सकते हैं: दोनों की समीक्षा का अनुरोध करें।");

    static final Sentence NO_HOUSEHOLD = new Sentence(
            "This resident is in no household. Send head and role to enter one.",
            "यह निवासी किसी परिवार में दर्ज नहीं है। दर्ज करने के लिए head और role भेजें।");

    static final Sentence HEAD_OF_OWN = new Sentence(
            "The role 'head' is for the resident who is named as head, and for nobody else.",
            "'head' भूमिका केवल उसी निवासी की है जिसे मुखिया बताया गया है।");

    static final Sentence HEAD_LEAVES_LAST = new Sentence(
            "The head of a household cannot leave it while others live there. Move the others to a new head first.",
            "परिवार का मुखिया तब तक नहीं जा सकता जब तक और लोग वहाँ हैं। पहले उन्हें नए मुखिया के साथ दर्ज करें।");

    static final Sentence MOVED_BEFORE_COMING = new Sentence(
            "Nobody leaves a household before coming to it. Check 'since'.",
            "कोई परिवार में आने से पहले उसे छोड़ नहीं सकता। 'since' जाँचें।");

    static final Sentence NO_CARD_YET = new Sentence(
            "This resident has no card yet. Issue one first.",
            "इस निवासी का अभी कोई कार्ड नहीं है। पहले कार्ड जारी करें।");

    static final Sentence EXPIRED = new Sentence(
            "This temporary card has expired. Renew it first; care is not affected.",
            "इस अस्थायी कार्ड की अवधि समाप्त हो गई है। पहले इसका नवीनीकरण करें; इलाज पर असर नहीं है।");

    static final Sentence NUMBER_NOT_GIVEN = new Sentence(
            "A health card number is given by $issue-card alone. Leave the identifier out and issue the card.",
            "हेल्थ कार्ड नंबर केवल $issue-card से मिलता है। identifier हटाएँ और कार्ड जारी करें।");

    private CardSentences() {}
}
