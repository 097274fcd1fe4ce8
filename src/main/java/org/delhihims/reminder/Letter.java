package org.delhihims.reminder;

import org.delhihims.kernel.Sentence;
import org.delhihims.paper.Language;

/**
 * A text on its way to somebody.
 *
 * @param key the same whenever this is sent once more, and never that of another
 * @param to the address, as the way has it
 */
public record Letter(String key, String to, String text, Language language) {

    /** What stands above it where there is such a line. It says no more than that the state's OPDs write. */
    public String subject() {
        Sentence subject = new Sentence("Your OPD visit", "आपकी ओपीडी");
        return language == Language.HINDI ? subject.hindi() : subject.english();
    }

    /** Neither address nor text is for logs. */
    @Override
    public String toString() {
        return "Letter[" + key + "]";
    }
}
