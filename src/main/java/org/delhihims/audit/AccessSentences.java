package org.delhihims.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Sentence;

/** Says to a resident who did what with his or her record, when and what for, in one plain sentence ({@code domain.md} 3.18). */
public final class AccessSentences {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    /** They are asked of the Patient, and are about more than the personal details. */
    private static final Set<String> OF_THE_RECORD = Set.of("share-health-link", "revoke-health-link");

    private static final Map<String, Sentence> PURPOSES = Map.of(
            "TREAT", new Sentence("for treatment", "इलाज"),
            "ETREAT", new Sentence("in an emergency", "आपात स्थिति में इलाज"),
            "BTG", new Sentence("in an emergency, without your consent", "आपात स्थिति, आपकी सहमति के बिना"),
            "HPAYMT", new Sentence("for payment", "भुगतान"),
            "PUBHLTH", new Sentence("for public health", "जन स्वास्थ्य"),
            "HRESCH", new Sentence("for research", "शोध"),
            "PATRQT", new Sentence("at your own request", "आपका अनुरोध"));

    private final WhoWords who;
    private final ZoneId zone;

    public AccessSentences(Names names, ZoneId zone) {
        this.who = new WhoWords(names);
        this.zone = zone;
    }

    /** The sentence for this patient. */
    public Sentence of(Access access, Instant at, String patient) {
        Act act = Act.of(access.deed());
        Thing thing = thingOf(access.deed());
        Sentence subject = who.of(access.who(), patient);
        boolean isOwn = ("Patient/" + patient).equals(access.who().fhirUser());
        Optional<Sentence> purpose = isOwn
                ? Optional.empty()
                : Optional.ofNullable(PURPOSES.get(access.purpose().code()));
        return new Sentence(
                subject.english() + " " + english(access, act, thing, at, purpose.map(Sentence::english)),
                subject.hindi() + " " + day(at, HINDI) + " को " + time(at) + " पर "
                        + (isOwn ? thing.ownInHindi() : thing.yoursInHindi()) + " "
                        + hindi(access, act, thing, purpose.map(Sentence::hindi)));
    }

    private static Thing thingOf(Deed deed) {
        String operation = String.valueOf(deed.operation());
        if (operation.equals("everything")) {
            return Thing.whole();
        }
        return Thing.of(OF_THE_RECORD.contains(operation) ? "" : deed.type());
    }

    private String english(Access access, Act act, Thing thing, Instant at, Optional<String> purpose) {
        String end = " " + thing.yoursInEnglish() + " on " + day(at, Locale.ENGLISH) + " at " + time(at);
        if (access.isRefused() || access.isFailed()) {
            return "tried to " + act.infinitive() + end
                    + (access.isRefused() ? ", and was refused." : ", and it did not work.");
        }
        return act.past() + end + purpose.map(why -> ", " + why).orElse("") + ".";
    }

    private static String hindi(Access access, Act act, Thing thing, Optional<String> purpose) {
        if (access.isRefused() || access.isFailed()) {
            return act.obliqueInHindi() + " की कोशिश की, "
                    + (access.isRefused() ? "पर अनुमति नहीं मिली।" : "पर काम पूरा नहीं हुआ।");
        }
        return act.pastInHindi(thing) + purpose.map(why -> ", कारण: " + why).orElse("") + "।";
    }

    private String day(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(at.atZone(zone));
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }
}
