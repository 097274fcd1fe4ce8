package org.delhihims.questionnaire;

import org.delhihims.kernel.Sentence;

/** What is said when answers cannot be taken over. */
final class FormSentences {

    static final Sentence NOT_COMPLETED = new Sentence(
            "This form is not filled in yet. Complete it, set its status to completed and send it again.",
            "यह प्रपत्र अभी पूरा नहीं भरा गया है। इसे पूरा करें, status को completed करें और दोबारा भेजें।");
    static final Sentence UNANSWERED = new Sentence(
            "A question that must be answered has no answer. Answer it and send the form again.",
            "एक ज़रूरी प्रश्न का उत्तर नहीं दिया गया है। उत्तर देकर प्रपत्र दोबारा भेजें।");
    static final Sentence NOT_SELF_DECLARED = new Sentence(
            "This form would change what a person cannot declare. Only phone, address, language and contact may be filled by a form; ask for a correction of anything else.",
            "यह प्रपत्र ऐसी जानकारी बदलता है जिसे कोई स्वयं घोषित नहीं कर सकता। प्रपत्र से केवल फ़ोन, पता, भाषा और संपर्क भरे जा सकते हैं; बाक़ी के लिए सुधार का अनुरोध करें।");

    private FormSentences() {}
}
