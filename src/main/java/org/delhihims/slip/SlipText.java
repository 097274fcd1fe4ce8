package org.delhihims.slip;

import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.delhihims.paper.Language;

/**
 * A slip as one short message: number, day, time and room always, then as much as fits of hospital, department and what to bring. It
 * has no name in it, and no department that tells what somebody has, for messages are read on the phones of others.
 */
final class SlipText {

    private static final Sentence BEGINNING = new Sentence("OPD ", "");
    private static final Sentence FREE = new Sentence("Free.", "नि:शुल्क");
    private static final Sentence TO_BRING = new Sentence("Bring this, health card or photo ID, old papers.", "");

    private SlipText() {}

    static String of(Visit visit, Sentence hospital, Optional<Sentence> department, Language language) {
        ShortText begun = new ShortText(language, ShortText.place(BEGINNING, visit)).with(", ", hospital);
        // In Hindi there is seldom room for both.
        ShortText said = language == Language.HINDI
                ? with(department, begun.with(", ", FREE))
                : with(department, begun).with(". ", FREE).with(" ", TO_BRING);
        return said.toString();
    }

    private static ShortText with(Optional<Sentence> department, ShortText text) {
        return department.map(name -> text.with(", ", name)).orElse(text);
    }
}
