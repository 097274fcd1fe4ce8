package org.delhihims.slip;

import org.delhihims.kernel.Sentence;
import org.delhihims.opd.PlaceState;

/** What is said when there is no slip. */
final class SlipSentences {

    static final Sentence NO_PLACE = new Sentence(
            "This appointment is no place at an OPD clinic, so it has no slip. Look among the person's OPD bookings.",
            "यह अपॉइंटमेंट ओपीडी क्लिनिक की जगह नहीं है, इसलिए इसकी पर्ची नहीं है। व्यक्ति की ओपीडी बुकिंग में देखें।");

    static final Sentence TITLE = new Sentence("OPD slip", "ओपीडी पर्ची");
    static final Sentence MOVED_MEANWHILE = new Sentence(
            "This place was changed by somebody else just now. Ask for the slip again.",
            "यह जगह अभी-अभी किसी और ने बदल दी। पर्ची दोबारा माँगें।");

    private static final Sentence HELD = new Sentence(
            "This place is only held. Book it first; then it has a slip.",
            "यह जगह अभी केवल रोकी गई है। पहले बुक करें, फिर पर्ची मिलेगी।");
    private static final Sentence WAITS_FOR_OFFER = new Sentence(
            "The session was cut and this person waits for another place. The slip comes with it.",
            "सत्र छोटा हुआ है और यह व्यक्ति दूसरी जगह की प्रतीक्षा में है। पर्ची उसके साथ मिलेगी।");
    private static final Sentence GIVEN_UP = new Sentence(
            "This booking was cancelled, so it has no slip. Book again.",
            "यह बुकिंग रद्द हो चुकी है, इसलिए इसकी पर्ची नहीं है। फिर से बुक करें।");
    private static final Sentence NOBODY_CAME = new Sentence(
            "Nobody came for this booking, so it has no slip any more. Book again.",
            "इस बुकिंग पर कोई नहीं आया, इसलिए इसकी पर्ची अब नहीं है। फिर से बुक करें।");

    private SlipSentences() {}

    static Sentence none(PlaceState state) {
        return switch (state) {
            case WAITLIST -> WAITS_FOR_OFFER;
            case CANCELLED -> GIVEN_UP;
            case NOSHOW -> NOBODY_CAME;
            default -> HELD;
        };
    }
}
