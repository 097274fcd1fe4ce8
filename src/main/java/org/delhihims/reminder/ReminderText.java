package org.delhihims.reminder;

import org.delhihims.kernel.Sentence;
import org.delhihims.label.CodeRules;
import org.delhihims.paper.Language;
import org.delhihims.slip.NamedDepartments;
import org.delhihims.slip.ShortText;
import org.delhihims.slip.SlipNames;
import org.delhihims.slip.Visit;

/**
 * What a reminder says: one short message, without a name and without anything that tells what somebody has, for it is read on phones that
 * a family shares.
 */
public final class ReminderText {

    private static final Sentence BOOKED = new Sentence("OPD booked: ", "ओपीडी बुक: ");
    private static final Sentence EVENING = new Sentence("OPD reminder: ", "याद रखें: ");
    private static final Sentence MOVED = new Sentence("OPD changed, now: ", "बदलाव: ");
    private static final Sentence TO_BRING = new Sentence("Bring health card or photo ID.", "");
    private static final Sentence BOOK_AGAIN = new Sentence("Book again if you need it.", "");

    private final SlipNames names;
    private final NamedDepartments named;

    public ReminderText(SlipNames names, CodeRules labels) {
        this.names = names;
        this.named = new NamedDepartments(labels);
    }

    String of(ReminderKind kind, Visit visit, Language language) {
        return switch (kind) {
            case BOOKED -> place(BOOKED, visit, language);
            case EVENING -> place(EVENING, visit, language);
            case MOVED -> place(MOVED, visit, language);
            case WAITLISTED -> waitlisted(visit, language);
            case CANCELLED -> cancelled(visit, language);
        };
    }

    private String place(Sentence beginning, Visit visit, Language language) {
        ShortText text = new ShortText(language, ShortText.place(beginning, visit)).with(", ", hospital(visit));
        if (named.include(visit.department())) {
            text.with(", ", names.department(visit.department()));
        }
        return text.with(". ", TO_BRING).toString();
    }

    private String waitlisted(Visit visit, Language language) {
        Sentence day = ShortText.day(visit.day());
        Sentence said = new Sentence(
                "Your OPD visit on %s cannot take place. You have the clinic's next free place and will be told when"
                        .formatted(day.english()),
                "%s को ओपीडी नहीं होगी। अगली जगह आपकी है, समय बताएँगे".formatted(day.hindi()));
        return new ShortText(language, said).with(", ", hospital(visit)).toString();
    }

    private String cancelled(Visit visit, Language language) {
        Sentence day = ShortText.day(visit.day());
        Sentence said = new Sentence(
                "OPD cancelled: token %s, %s".formatted(visit.token(), day.english()),
                "ओपीडी रद्द: टोकन %s, %s".formatted(visit.token(), day.hindi()));
        return new ShortText(language, said)
                .with(", ", hospital(visit))
                .with(". ", BOOK_AGAIN)
                .toString();
    }

    private Sentence hospital(Visit visit) {
        return names.hospital(visit.facility());
    }
}
