package org.delhihims.paper;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of text: cuts it where the script or the direction changes, has each piece laid out, and puts the pieces
 * in the order in which they stand. It serves one document and one thread, and remembers what it has laid out: to find
 * its size, a text is tried in many.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/">Unicode bidirectional algorithm</a>
 */
final class Shaper {

    private static final Sentence NO_SUCH_LETTERS = new Sentence(
            "This holds letters that cannot be printed. Write it in Latin, Devanagari, Gurmukhi or Urdu letters.",
            "इसमें ऐसे अक्षर हैं जो छापे नहीं जा सकते। इसे रोमन, देवनागरी, गुरमुखी या उर्दू अक्षरों में लिखें।");

    private record Key(String text, Weight weight) {}

    private final Typefaces faces;
    private final Map<Key, Line> lines = new HashMap<>();
    private final Map<Key, Double> widths = new HashMap<>();

    Shaper(Typefaces faces) {
        this.faces = faces;
    }

    /** Letters in their composed form (NFC), with one space where there was any blank. */
    static String tidied(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Whether a font has every letter. */
    boolean canPrint(String text) {
        return tidied(text)
                .codePoints()
                .allMatch(c -> isJoiner(c) || faces.covering(c, Weight.REGULAR).isPresent());
    }

    /** A line of tidied text; refused when no font has one of its letters. */
    Line line(String text, Weight weight) {
        return lines.computeIfAbsent(new Key(text, weight), key -> {
            boolean isRightToLeft = !text.isEmpty() && !bidi(text).baseIsLeftToRight();
            return Line.of(text, runs(text, weight), isRightToLeft, language(text));
        });
    }

    /** How wide a line of tidied text would be, in ems. */
    double width(String text, Weight weight) {
        return widths.computeIfAbsent(new Key(text, weight), key -> Line.width(runs(text, weight)));
    }

    private List<Line.Run> runs(String text, Weight weight) {
        if (text.isEmpty()) {
            return List.of();
        }
        Bidi bidi = bidi(text);
        List<Line.Run> runs = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        int start = 0;
        Typeface face = faces.main(weight);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Typeface next = faceOf(text.codePointAt(i), i == 0 ? null : face, weight);
            if (i > start && (next != face || bidi.getLevelAt(i) != bidi.getLevelAt(start))) {
                runs.add(run(text.substring(start, i), face, bidi.getLevelAt(start)));
                levels.add(bidi.getLevelAt(start));
                start = i;
            }
            face = next;
        }
        runs.add(run(text.substring(start), face, bidi.getLevelAt(start)));
        levels.add(bidi.getLevelAt(start));
        return inVisualOrder(runs, levels);
    }

    private static Bidi bidi(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    private static Line.Run run(String text, Typeface face, int level) {
        return new Line.Run(face, face.glyphs(text, level % 2 == 1));
    }

    private static List<Line.Run> inVisualOrder(List<Line.Run> runs, List<Integer> levels) {
        byte[] order = new byte[levels.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = levels.get(i).byteValue();
        }
        Line.Run[] visual = runs.toArray(Line.Run[]::new);
        Bidi.reorderVisually(order, 0, visual, 0, visual.length);
        return List.of(visual);
    }

    // Blanks, figures and marks belong to no script and stay with the letters before them, which keeps syllables whole.
    private Typeface faceOf(int codePoint, @Nullable Typeface before, Weight weight) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        boolean isShared = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (before != null && (isJoiner(codePoint) || (isShared && before.covers(codePoint)))) {
            return before;
        }
        if (isJoiner(codePoint)) {
            return faces.main(weight);
        }
        return faces.covering(codePoint, weight).orElseThrow(() -> new Refusal(RULE, NO_SUCH_LETTERS));
    }

    private static boolean isJoiner(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static String language(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .map(Shaper::language)
                .orElse(Language.ENGLISH.tag());
    }

    private static String language(UnicodeScript script) {
        if (script == UnicodeScript.DEVANAGARI) {
            return Language.HINDI.tag();
        }
        if (script == UnicodeScript.GURMUKHI) {
            return "pa-IN";
        }
        return script == UnicodeScript.ARABIC ? "ur-IN" : Language.ENGLISH.tag();
    }
}
