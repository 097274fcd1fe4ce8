package org.delhihims.opd;

import org.delhihims.kernel.Sentence;
import org.delhihims.scheduling.Channel;

/** What is said when a clinic cannot do what it is asked for. */
final class OpdSentences {

    static final Sentence NO_PATIENT = new Sentence(
            "There is no such patient. Look the person up by the health card, or register the person first.",
            "ऐसा कोई मरीज़ नहीं है। स्वास्थ्य कार्ड से खोजें या पहले पंजीकरण करें।");
    static final Sentence DEAD = new Sentence(
            "The record says that this person has died. If that is wrong, ask for a correction first.",
            "रिकॉर्ड के अनुसार इस व्यक्ति की मृत्यु हो चुकी है। यदि यह ग़लत है तो पहले सुधार का अनुरोध करें।");
    static final Sentence TO_TRIAGE = new Sentence(
            "An emergency does not wait in a line. Take the person to triage now; no token is needed there.",
            "आपात स्थिति में पंक्ति में प्रतीक्षा नहीं होती। व्यक्ति को तुरंत ट्राइएज में ले जाएँ; वहाँ टोकन नहीं चाहिए।");
    static final Sentence NOT_TODAY = new Sentence(
            "This clinic does not sit today. Choose another day or another clinic.",
            "यह क्लिनिक आज नहीं बैठता। कोई दूसरा दिन या क्लिनिक चुनें।");
    static final Sentence NO_SESSION = new Sentence(
            "This clinic had no session on that day. Choose another date.",
            "उस दिन इस क्लिनिक का कोई सत्र नहीं था। कोई दूसरी तारीख चुनें।");
    static final Sentence NOT_LEASED = new Sentence(
            "This number was not given to a counter in advance. Ask for a number of today instead.",
            "यह नंबर किसी काउंटर को पहले से नहीं दिया गया था। आज का नंबर माँगें।");
    static final Sentence GIVEN_TO_ANOTHER = new Sentence(
            "This number is another person's already. Void the paper and ask for a number of today.",
            "यह नंबर पहले ही किसी दूसरे व्यक्ति का है। काग़ज़ रद्द करें और आज का नंबर माँगें।");
    static final Sentence TAKES_NOBODY = new Sentence(
            "This session gives out no more numbers. Choose another day or another clinic.",
            "इस सत्र में अब नंबर नहीं दिए जाते। कोई दूसरा दिन या क्लिनिक चुनें।");
    static final Sentence NO_PLACE = new Sentence(
            "There is no such place in a queue. Look at the queue again.",
            "पंक्ति में ऐसी कोई जगह नहीं है। पंक्ति फिर देखें।");
    static final Sentence NOT_OPEN = new Sentence(
            "Nobody is called while the session is paused or over. Resume it first, or see the sessions of today.",
            "सत्र रुका या समाप्त होने पर किसी को नहीं बुलाया जाता। पहले सत्र फिर शुरू करें या आज के सत्र देखें।");
    static final Sentence RETURNED_BEFORE = new Sentence(
            "This person has come back once already. Give a new number instead.",
            "यह व्यक्ति एक बार लौट चुका है। नया नंबर दें।");
    static final Sentence NUMBER_TAKEN = new Sentence(
            "Another clinic of this facility has this number already. Give this one another number, so that no two tokens are alike.",
            "इस संस्थान के किसी दूसरे क्लिनिक की यही संख्या है। दूसरी संख्या दें ताकि दो टोकन एक जैसे न हों।");
    static final Sentence NO_BOOKING = new Sentence(
            "There is no such booking. Look for it among the person's appointments.",
            "ऐसी कोई बुकिंग नहीं है। व्यक्ति के अपॉइंटमेंट में देखें।");
    static final Sentence NO_BAND = new Sentence(
            "There is no such time at a clinic. Find one that is free, and ask with what was found.",
            "क्लिनिक में ऐसा कोई समय नहीं है। पहले खाली समय खोजें, फिर उसी से माँगें।");
    static final Sentence OTHER_DAY = new Sentence(
            "This booking is for another day. Come on that day, or book another.",
            "यह बुकिंग किसी दूसरे दिन की है। उस दिन आएँ या दूसरी बुकिंग करें।");
    static final Sentence TOO_MANY_OPEN = new Sentence(
            "There are as many open bookings as there may be. Cancel one that is not needed, then book again.",
            "जितनी खुली बुकिंग हो सकती हैं उतनी हैं। जो नहीं चाहिए उसे रद्द करें, फिर बुक करें।");
    static final Sentence ON_WAITLIST = new Sentence(
            "The session was cut and this person waits for the clinic's next place, before all others. Cancel that first to book another.",
            "सत्र घटा दिया गया है और यह व्यक्ति सबसे पहले क्लिनिक की अगली जगह की प्रतीक्षा में है। दूसरी बुकिंग के लिए पहले उसे रद्द करें।");
    static final Sentence NOTHING_OTHER = new Sentence(
            "Say what is other than planned: room, practitioner, opens, closes, or how many places a way has.",
            "बताएँ कि योजना से क्या अलग है: room, practitioner, opens, closes, या किसी तरीक़े से कितने स्थान।");
    static final Sentence CANCELLED_AND_ALTERED = new Sentence(
            "A session that is cancelled has neither room nor places. Leave them out, or alter the session instead.",
            "रद्द सत्र का न कमरा होता है न स्थान। उन्हें हटाएँ या सत्र को रद्द करने के बजाय बदलें।");
    static final Sentence SITS_NOT_THEN = new Sentence(
            "This clinic does not sit on that day by its weekly plan. Choose a day on which it sits, or change the plan.",
            "साप्ताहिक योजना के अनुसार यह क्लिनिक उस दिन नहीं बैठता। वह दिन चुनें जब यह बैठता है, या योजना बदलें।");
    static final Sentence PAST_DAY = new Sentence(
            "That day is over in Delhi. Choose today or a later day.",
            "दिल्ली में वह दिन बीत चुका है। आज या बाद का दिन चुनें।");
    static final Sentence NO_LATER_THAN_PLANNED = new Sentence(
            "A session ends when it is planned to, or earlier. Give an earlier time, or change the weekly plan.",
            "सत्र योजना के समय पर या उससे पहले समाप्त होता है। पहले का समय दें या साप्ताहिक योजना बदलें।");
    static final Sentence NO_EARLIER_THAN_PLANNED = new Sentence(
            "A session begins when it is planned to, or later. Give a later time, or change the weekly plan.",
            "सत्र योजना के समय पर या उसके बाद शुरू होता है। बाद का समय दें या साप्ताहिक योजना बदलें।");
    static final Sentence NOTHING_LEFT = new Sentence(
            "Nothing would be left of the session. Give an earlier time, or cancel the session.",
            "सत्र में कुछ नहीं बचेगा। पहले का समय दें या सत्र रद्द करें।");
    static final Sentence RESTORED_AND_ALTERED = new Sentence(
            "A leave is taken back by itself. Leave everything else out, then alter the session if need be.",
            "छुट्टी अकेले वापस ली जाती है। बाक़ी सब हटाएँ, फिर ज़रूरत हो तो सत्र बदलें।");
    static final Sentence NO_LEAVE = new Sentence(
            "No leave was told of that day, so none can be taken back. Look at the clinic's Slots of the day.",
            "उस दिन की कोई छुट्टी नहीं बताई गई, इसलिए वापस लेने को कुछ नहीं। उस दिन के Slot देखें।");
    static final Sentence NO_HOLIDAY = new Sentence(
            "No holiday was told of that day, so none can be taken back. Look at the date again.",
            "उस दिन का कोई अवकाश नहीं बताया गया, इसलिए वापस लेने को कुछ नहीं। तारीख फिर देखें।");
    static final Sentence STAYS_CANCELLED = new Sentence(
            "That session was cancelled with people in it, who were told another day. To sit all the same, make another Schedule for that day.",
            "वह सत्र लोगों की बुकिंग के साथ रद्द हुआ और उन्हें दूसरा दिन बताया गया। फिर भी बैठना हो तो उस दिन के लिए दूसरा Schedule बनाएँ।");
    static final Sentence WAIT_OVER = new Sentence(
            "This wait is over. Find a place to book, or join the waitlist again.",
            "यह प्रतीक्षा समाप्त हो चुकी है। जगह खोजकर बुक करें या फिर प्रतीक्षा सूची में जुड़ें।");
    static final Sentence FULL_FOR_TRANSFER = new Sentence(
            "That clinic is full today. Choose another clinic, or book another day.",
            "वह क्लिनिक आज भर चुका है। कोई दूसरा क्लिनिक चुनें या दूसरे दिन की बुकिंग करें।");
    static final Sentence OTHER_FACILITY = new Sentence(
            "That clinic is another facility's. Book a place there as a referral.",
            "वह क्लिनिक किसी दूसरे संस्थान का है। वहाँ रेफ़रल से बुकिंग करें।");
    static final Sentence HAS_PLACE_THERE = new Sentence(
            "This person has a place at that clinic already. Cancel one of the two first.",
            "इस व्यक्ति की उस क्लिनिक में पहले से जगह है। पहले दोनों में से एक रद्द करें।");
    static final Sentence OTHER_DEPARTMENT = new Sentence(
            "That clinic is another department's or facility's. Book a place there, and cancel this one.",
            "वह क्लिनिक किसी दूसरे विभाग या संस्थान का है। वहाँ नई बुकिंग करें और यह रद्द करें।");
    static final Sentence NOT_BOOKED = new Sentence(
            "Only a booking that is still to come can be moved. Book another place.",
            "केवल आने वाली बुकिंग का समय बदला जा सकता है। दूसरी बुकिंग करें।");
    static final Sentence MOVED_MEANWHILE = new Sentence(
            "This booking was moved by somebody else meanwhile. Look at it, then ask again.",
            "इस बीच किसी और ने यह बुकिंग बदल दी। उसे देखें, फिर दोबारा माँगें।");
    static final Sentence NEVER_SITS = new Sentence(
            "No clinic sits there. Choose a service with an OPD.",
            "वहाँ कोई क्लिनिक नहीं बैठता। ओपीडी वाली सेवा चुनें।");
    static final Sentence HAS_PLACE_IN_SPAN = new Sentence(
            "This person has a place there in these days already. Move it with $reschedule, or cancel it first.",
            "इन दिनों में इस व्यक्ति की वहाँ पहले से जगह है। $reschedule से समय बदलें या पहले उसे रद्द करें।");
    static final Sentence ENDS_BEFORE = new Sentence(
            "The days end before they begin. Give an end that is later than the start.",
            "अवधि शुरू होने से पहले समाप्त होती है। start के बाद का end दें।");
    static final Sentence TOO_FAR_OFF = new Sentence(
            "Nobody waits for longer than 60 days. Give an earlier end.",
            "60 दिन से अधिक प्रतीक्षा नहीं होती। पहले का end दें।");
    static final Sentence WAITS_ALREADY = new Sentence(
            "This person waits there for other days already. Cancel that wait first.",
            "यह व्यक्ति वहाँ दूसरे दिनों के लिए पहले से प्रतीक्षा में है। पहले उसे रद्द करें।");
    static final Sentence WAITS_STILL = new Sentence(
            "There is no place yet: this person waits for one, and is told when there is. Only $cancel ends the wait before.",
            "अभी जगह नहीं है: व्यक्ति प्रतीक्षा में है और जगह मिलने पर बताया जाएगा। उससे पहले केवल $cancel से प्रतीक्षा समाप्त होती है।");
    static final Sentence LEFT = new Sentence("Left without being seen", "बिना दिखाए चले गए");

    private OpdSentences() {}

    static Sentence hasAnother(TokenNumber number) {
        return new Sentence(
                "This person has the number %s in this session already. Void the paper; that number holds."
                        .formatted(number),
                "इस व्यक्ति के पास इस सत्र में पहले से नंबर %s है। काग़ज़ रद्द करें; वही नंबर मान्य है।"
                        .formatted(number));
    }

    static Sentence fullFor(Channel channel) {
        return new Sentence(
                "No place is left today by '%s'. Choose another day or another clinic.".formatted(channel.code()),
                "आज '%s' से कोई जगह नहीं बची। कोई दूसरा दिन या क्लिनिक चुनें।".formatted(channel.code()));
    }

    static Sentence bandFullFor(Channel channel) {
        return new Sentence(
                "The last place by '%s' has just been taken. Look for the nearest that is free."
                        .formatted(channel.code()),
                "'%s' से आख़िरी जगह अभी भर गई। सबसे पास की खाली जगह खोजें।".formatted(channel.code()));
    }
}
