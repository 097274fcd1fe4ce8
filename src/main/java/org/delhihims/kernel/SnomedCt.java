package org.delhihims.kernel;

import java.util.regex.Pattern;

/**
 * Identifiers of SNOMED CT. They end in a Verhoeff digit, and before it two digits tell what they identify.
 *
 * @see <a href="https://confluence.ihtsdotools.org/display/DOCRELFMT/6+SNOMED+CT+Identifiers">SNOMED CT identifiers</a>
 */
public final class SnomedCt {

    public static final String SYSTEM = "http://snomed.info/sct";

    /** 00 stands for a concept of the core, 10 for one of an extension, such as India's. */
    private static final Pattern CONCEPT = Pattern.compile("[1-9][0-9]{2,14}[01]0[0-9]");

    private SnomedCt() {}

    /** Whether a code has the form of a concept's identifier; whether there is such a concept is another question. */
    public static boolean isConceptId(String code) {
        return CONCEPT.matcher(code).matches() && Verhoeff.holds(code);
    }
}
