package org.delhihims.merge;

import org.delhihims.kernel.Sentence;

/** What is said to those who review records when something is refused. */
final class MergeSentences {

    static final Sentence ONE_RECORD = new Sentence(
            "These are not two records. Name in 'source' the record that gives way and in 'target' the one that stays.",
            "ये दो रिकॉर्ड नहीं हैं। 'source' में हटने वाला और 'target' में रहने वाला रिकॉर्ड बताएँ।");

    static final Sentence NO_SUCH_RECORD =
            new Sentence("There is no such record. Check the ids.", "ऐसा कोई रिकॉर्ड नहीं है। आईडी जाँचें।");

    static final Sentence NO_SUCH_REVIEW =
            new Sentence("There is no such review. Check the id.", "ऐसी कोई समीक्षा नहीं है। आईडी जाँचें।");

    static final Sentence REVIEWED_ELSEWHERE = new Sentence(
            "These two records are under review at another facility. There is nothing to do here.",
            "इन दोनों रिकॉर्ड की समीक्षा दूसरे संस्थान में चल रही है। यहाँ कुछ करना नहीं है।");

    static final Sentence REASON_NEEDED = new Sentence(
            "This needs a reason. Say in a sentence why.", "इसके लिए कारण चाहिए। एक वाक्य में कारण लिखें।");

    static final Sentence PERSONS_ALONE = new Sentence(
            "A review is done by a person who has signed in. A system may propose one.",
            "समीक्षा साइन-इन किया हुआ व्यक्ति करता है। प्रणाली केवल प्रस्ताव दे सकती है।");

    static final Sentence ANOTHER_PERSON = new Sentence(
            "You have been heard in this review. It takes another person, with an account of his or her own.",
            "इस समीक्षा में आपकी राय दर्ज है। अब कोई दूसरा व्यक्ति, अपने खाते से, राय देगा।");

    static final Sentence REVIEW_IS_OVER = new Sentence(
            "These two records have been proposed anew. Use the task of that review.",
            "इन दोनों रिकॉर्ड का नया प्रस्ताव आ चुका है। उसी समीक्षा का कार्य (Task) चुनें।");

    static final Sentence RECORD_IS_CLOSED = new Sentence(
            "One of the two records has given way to another already, or the one that is to stay is inactive.",
            "दोनों में से एक रिकॉर्ड पहले ही किसी और में मिल चुका है, या रहने वाला रिकॉर्ड निष्क्रिय है।");

    static final Sentence ONE_HAS_DIED = new Sentence(
            "One of the two records says that the person has died, the other does not. Correct the wrong one first.",
            "एक रिकॉर्ड के अनुसार व्यक्ति की मृत्यु हो चुकी है, दूसरे के अनुसार नहीं। पहले ग़लत रिकॉर्ड सुधारें।");

    static final Sentence PART_THE_LATER_FIRST = new Sentence(
            "The record that stayed has given way to another since. Part those two first.",
            "जो रिकॉर्ड रहा था वह बाद में किसी और में मिल चुका है। पहले उन दोनों को अलग करें।");

    static final Sentence MERGED_BY_HAND = new Sentence(
            "What a merge has written stays as it is: 'active' of the record that gave way, and the links of both. Use Task/[id]/$unmerge to part them.",
            "विलय ने जो लिखा है वह वैसा ही रहता है: हटे रिकॉर्ड का 'active' और दोनों के link। अलग करने के लिए Task/[id]/$unmerge का उपयोग करें।");

    static final Sentence MERGED_DELETED = new Sentence(
            "A record that is part of a merge is not deleted: its number must lead to the living record for ever.",
            "विलय का हिस्सा रहा रिकॉर्ड मिटाया नहीं जाता: उसकी संख्या से चालू रिकॉर्ड हमेशा मिलना चाहिए।");

    static final Sentence TASK_BY_HAND = new Sentence(
            "The task of a review is written by the review alone. Use Patient/$propose-merge, Task/[id]/$review-merge and Task/[id]/$unmerge.",
            "समीक्षा का कार्य केवल समीक्षा लिखती है। Patient/$propose-merge, Task/[id]/$review-merge और Task/[id]/$unmerge का उपयोग करें।");

    private MergeSentences() {}
}
