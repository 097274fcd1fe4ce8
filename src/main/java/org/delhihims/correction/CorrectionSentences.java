package org.delhihims.correction;

import org.delhihims.kernel.Sentence;

/** What the correction desk says when it refuses. */
final class CorrectionSentences {

    static final Sentence NO_SUCH_CORRECTION = new Sentence(
            "There is no such correction. Check the id of the Task.",
            "ऐसा कोई सुधार अनुरोध नहीं है। Task की आईडी जाँचें।");

    static final Sentence NOT_CONCERNED = new Sentence(
            "This correction is a matter of the patient and of the facility that wrote the record.",
            "यह सुधार मरीज़ और उस संस्थान के बीच का है जिसने रिकॉर्ड लिखा है।");

    static final Sentence ASKED_BY_YOURSELF = new Sentence(
            "Who has asked for a correction does not decide about it. Leave it to a colleague.",
            "जिसने सुधार माँगा है वह उस पर निर्णय नहीं करता। यह किसी सहकर्मी पर छोड़ें।");

    static final Sentence FOR_THE_FACILITY = new Sentence(
            "This step is for the facility that wrote the record. You can cancel, answer its question, or disagree.",
            "यह क़दम उस संस्थान का है जिसने रिकॉर्ड लिखा है। आप अनुरोध वापस ले सकते हैं, उसके प्रश्न का उत्तर दे सकते हैं, या असहमति दर्ज कर सकते हैं।");

    static final Sentence FOR_THE_PATIENT = new Sentence(
            "This step is for the patient who asked, or for whoever acts for the patient.",
            "यह क़दम अनुरोध करने वाले मरीज़ या उसकी ओर से काम करने वाले का है।");

    static final Sentence IS_OVER = new Sentence(
            "This correction is over. For what is still wrong, ask for another one.",
            "यह सुधार अनुरोध पूरा हो चुका है। जो अब भी ग़लत है उसके लिए नया अनुरोध करें।");

    static final Sentence MESSAGE_NEEDED = new Sentence(
            "This step needs words for the other side. Say in 'message' what they should know.",
            "इस क़दम के लिए दूसरे पक्ष को कुछ बताना ज़रूरी है। 'message' में लिखें।");

    static final Sentence NOTHING_SAID = new Sentence(
            "Say what is wrong and what would be right: the message has no words and no attachment.",
            "बताएँ कि क्या ग़लत है और सही क्या है: संदेश में न शब्द हैं न कोई दस्तावेज़।");

    static final Sentence TOO_MUCH_SAID = new Sentence(
            "A message has ten parts at most, 5,000 characters of words and 5 MB of files.",
            "एक संदेश में अधिक से अधिक दस भाग, 5,000 अक्षर और 5 MB की फ़ाइलें हो सकती हैं।");

    static final Sentence NO_SUCH_FILES = new Sentence(
            "A file comes in the message itself, as 'data', and is a PDF, a JPEG or a PNG.",
            "फ़ाइल संदेश के भीतर 'data' में आती है, और PDF, JPEG या PNG होती है।");

    static final Sentence NO_RECORDS_IN_MESSAGE = new Sentence(
            "A message holds words and attachments. Name the record that is wrong in 'about'.",
            "संदेश में शब्द और दस्तावेज़ होते हैं। जो रिकॉर्ड ग़लत है उसे 'about' में बताएँ।");

    static final Sentence EVIDENCE_NEEDED = new Sentence(
            "Correct the record first, then name the corrected version in 'evidence'.",
            "पहले रिकॉर्ड सुधारें, फिर सुधरा हुआ संस्करण 'evidence' में बताएँ।");

    static final Sentence EVIDENCE_OF_ANOTHER = new Sentence(
            "The evidence is another record than the one that was to be corrected.",
            "प्रमाण में वह रिकॉर्ड नहीं है जिसे सुधारना था।");

    static final Sentence NOT_CHANGED_SINCE = new Sentence(
            "This version of the record was there before the correction was asked for. Correct the record first.",
            "रिकॉर्ड का यह संस्करण सुधार के अनुरोध से पहले का है। पहले रिकॉर्ड सुधारें।");

    static final Sentence NOTHING_CHANGED = new Sentence(
            "This version says the same as the one that was found wrong. Correct the record first.",
            "इस संस्करण में वही लिखा है जो ग़लत पाया गया था। पहले रिकॉर्ड सुधारें।");

    static final Sentence NOT_MARKED = new Sentence(
            "A corrected result says so: its status is 'corrected', 'amended' or 'entered-in-error'.",
            "सुधरा हुआ परिणाम यह बताता है: उसका status 'corrected', 'amended' या 'entered-in-error' होता है।");

    static final Sentence NOT_DENIED = new Sentence(
            "One can disagree with a correction that was denied, or accepted in part.",
            "असहमति तभी दर्ज होती है जब सुधार अस्वीकार हुआ हो या आंशिक रूप से माना गया हो।");

    static final Sentence DISAGREED_ALREADY = new Sentence(
            "The disagreement with this decision has been received already.",
            "इस निर्णय से असहमति पहले ही प्राप्त हो चुकी है।");

    private CorrectionSentences() {}
}
