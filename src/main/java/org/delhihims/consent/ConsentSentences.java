package org.delhihims.consent;

import org.delhihims.kernel.Sentence;

/** What is said when a Consent is refused. */
final class ConsentSentences {

    static final Sentence READ_ONLY = new Sentence(
            "Consents are given by residents and recorded by registrars. Ask the resident to give it in the app or on paper.",
            "सहमति निवासी देते हैं और पंजीयक दर्ज करते हैं। निवासी से ऐप में या कागज़ पर सहमति देने को कहें।");

    static final Sentence PATIENT_STAYS = new Sentence(
            "A consent stays with the resident it is about. Record a new one for the other resident.",
            "सहमति उसी निवासी की रहती है जिसके बारे में वह है। दूसरे निवासी के लिए नई सहमति दर्ज करें।");

    static final Sentence REVOKE_INSTEAD = new Sentence(
            "A consent is not deleted. To take it back set its status to inactive.",
            "सहमति मिटाई नहीं जाती। वापस लेने के लिए उसकी status को inactive करें।");

    static final Sentence NOT_UNDERSTOOD = new Sentence(
            "This part of the consent cannot be carried out here, so the consent is not taken. Name actors by reference, and"
                    + " use the codes that the guide lists for purpose, action, class and label.",
            "सहमति का यह भाग यहाँ लागू नहीं हो सकता, इसलिए सहमति नहीं ली गई। व्यक्ति या अस्पताल का संदर्भ दें और"
                    + " उद्देश्य, कार्य, वर्ग व लेबल के लिए गाइड में दिए कोड लगाएँ।");

    static final Sentence TOO_LONG = new Sentence(
            "The consent has too many provisions to be looked up at each access. Say it in fewer.",
            "सहमति में इतने प्रावधान हैं कि हर बार जाँचे नहीं जा सकते। इसे कम प्रावधानों में लिखें।");

    static final Sentence ONLY_ARTEFACTS = new Sentence(
            "The gateway keeps consent artefacts of ABDM. Use the scope patient-privacy and the policy abdm.",
            "गेटवे केवल ABDM की सहमति रखता है। scope में patient-privacy और policyRule में abdm लगाएँ।");

    static final Sentence ARTEFACTS_COME_BY_GATEWAY = new Sentence(
            "Consent artefacts of ABDM come by its gateway. Record a paper consent under another policy.",
            "ABDM की सहमति उसके गेटवे से आती है। कागज़ी सहमति दूसरी नीति के साथ दर्ज करें।");

    static final Sentence ONLY_STATUS = new Sentence(
            "A consent that was given is not rewritten. End it, and give a new one that says what is wanted.",
            "दी गई सहमति बदली नहीं जाती। इसे समाप्त करें और जो चाहिए वह नई सहमति में लिखें।");

    static final Sentence ONLY_REVOKE = new Sentence(
            "You can take a consent back by the status inactive. Other states are not yours to set.",
            "आप status को inactive करके सहमति वापस ले सकते हैं। दूसरी स्थितियाँ आप नहीं लगा सकते।");

    static final Sentence ONLY_END = new Sentence(
            "A recorded consent can become inactive, or entered-in-error. Record a new one for anything else.",
            "दर्ज सहमति केवल inactive या entered-in-error हो सकती है। बाकी के लिए नई सहमति दर्ज करें।");

    static final Sentence ONLY_PRIVACY = new Sentence(
            "With an app you give consents about your record. Use the scope patient-privacy.",
            "ऐप से आप अपने रिकॉर्ड के बारे में सहमति देते हैं। scope में patient-privacy लगाएँ।");

    static final Sentence UNKNOWN_POLICY = new Sentence(
            "Choose the policy this consent rests on: OPTIN, OPTOUT, OPTINR, OPTOUTE or research.",
            "वह नीति चुनें जिस पर यह सहमति टिकी है: OPTIN, OPTOUT, OPTINR, OPTOUTE या research।");

    static final Sentence STARTS_ACTIVE = new Sentence(
            "A consent that you give is in force. Send it with the status active.",
            "आपकी दी हुई सहमति तुरंत लागू होती है। इसे status active के साथ भेजें।");

    static final Sentence SIGNED_BY_WRITER = new Sentence(
            "Whoever has signed in gives the consent, as the one performer.",
            "जो साइन इन है वही सहमति देता है, अकेले performer के रूप में।");

    static final Sentence VERIFIED_BY_OTHERS = new Sentence(
            "Whether a consent was verified the hospital records. Leave it out.",
            "सहमति की पुष्टि अस्पताल दर्ज करता है। इसे हटा दें।");

    static final Sentence OWN_RECORD_ONLY = new Sentence(
            "You give and end consents about the record that your app has open.",
            "आप उसी रिकॉर्ड की सहमति दे या समाप्त कर सकते हैं जो आपके ऐप में खुला है।");

    static final Sentence PAPER_NEEDED = new Sentence(
            "Attach the signed paper, or refer to it. A consent given in the app is the resident's to record.",
            "हस्ताक्षर किया हुआ कागज़ जोड़ें या उसका संदर्भ दें। ऐप की सहमति निवासी स्वयं देते हैं।");

    static final Sentence VERIFICATION_NEEDED = new Sentence(
            "Say that the consent was verified with the resident or the family, and when.",
            "बताएँ कि निवासी या परिवार से सहमति की पुष्टि हुई, और कब।");

    static final Sentence OWN_FACILITY =
            new Sentence("Name your own facility as the organization.", "organization में अपना अस्पताल लिखें।");

    static final Sentence NOT_RECORDED_HERE = new Sentence(
            "Only a paper consent that your own facility has recorded can be ended here. The resident can end others in the"
                    + " app.",
            "यहाँ केवल आपके अस्पताल की दर्ज की हुई कागज़ी सहमति समाप्त हो सकती है। बाकी निवासी ऐप में समाप्त करें।");

    private ConsentSentences() {}
}
