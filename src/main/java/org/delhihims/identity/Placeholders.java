package org.delhihims.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.delhihims.identifier.NumberForm;
import org.delhihims.kernel.Table;

/** Tells what was typed because something had to be typed, by {@code placeholders.tsv}. It is no evidence of anything. */
public final class Placeholders {

    private enum Kind {
        NAME,
        NEWBORN,
        PHONE,
        DATE,
        IDENTIFIER
    }

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** Nothing that is longer is looked at, so that no pattern takes long. */
    private static final int LONGEST = 200;

    private static final Map<Kind, List<Pattern>> PATTERNS = new EnumMap<>(Kind.class);

    static {
        Table.rowsOf(Placeholders.class, "placeholders.tsv")
                .forEach(row -> PATTERNS.computeIfAbsent(
                                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), kind -> new ArrayList<>())
                        .add(Pattern.compile(row.text("pattern"))));
    }

    private Placeholders() {}

    /** Whether a written name is none, as "unknown", "test" and अज्ञात. */
    public static boolean isName(String name) {
        return fits(Kind.NAME, NameWords.written(name));
    }

    /** Whether a written name only says whose child it is, as "Baby of Asha". */
    public static boolean isNewborn(String name) {
        return fits(Kind.NEWBORN, NameWords.written(name));
    }

    public static boolean isPhone(String phone) {
        return fits(Kind.PHONE, NO_DIGIT.matcher(NumberForm.ofContact(phone)).replaceAll(""));
    }

    /** Whether a birth date, as FHIR writes it, was invented altogether. Of 1 January see {@link BirthDate}. */
    public static boolean isDate(String date) {
        return fits(Kind.DATE, date);
    }

    public static boolean isIdentifier(String value) {
        return fits(Kind.IDENTIFIER, NumberForm.of(value));
    }

    private static boolean fits(Kind kind, String value) {
        String start = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return PATTERNS.getOrDefault(kind, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(start).matches());
    }
}
