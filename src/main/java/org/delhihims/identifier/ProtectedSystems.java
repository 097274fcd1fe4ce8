package org.delhihims.identifier;

import java.util.List;
import org.delhihims.card.CardNumber;
import org.delhihims.kernel.Canonicals;
import org.jspecify.annotations.Nullable;

/** The systems whose numbers the database knows only hashed and sealed ({@code security.md} 4.10). */
public final class ProtectedSystems {

    public static final String ABHA_NUMBER = "https://healthid.ndhm.gov.in";

    /** Unique Disability ID. The nation has named no URI for it, so this one is ours. */
    public static final String UDID = Canonicals.identifierSystem("udid");

    /** Followed by the letters of the country. */
    public static final String PASSPORTS = "http://hl7.org/fhir/sid/passport-";

    private static final List<String> COMMON = List.of(CardNumber.SYSTEM, ABHA_NUMBER, UDID, PASSPORTS + "IND");

    private ProtectedSystems() {}

    public static boolean contains(@Nullable String system) {
        return system != null && (COMMON.contains(system) || system.startsWith(PASSPORTS));
    }

    /** Whether a text may hold such a number: most texts do not, and need not be looked at any further. */
    public static boolean areMentionedIn(String text) {
        return text.contains(PASSPORTS) || COMMON.stream().anyMatch(text::contains);
    }

    /** Those that a number without a system may belong to. Passports of other countries need theirs. */
    public static List<String> common() {
        return COMMON;
    }
}
