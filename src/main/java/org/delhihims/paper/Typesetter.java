package org.delhihims.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets text into boxes. It first makes the text smaller and breaks it into lines; only what does not fit at the smallest
 * size is cut, and the cut shows ({@code …}). Nothing runs out of its box.
 */
final class Typesetter {

    private static final float SIZE_STEP = 0.25f;
    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

    /** What a line may end after, with the width up to its last letter and with its blank, in ems. */
    private record Word(String text, double inked, double whole) {}

    private final Shaper shaper;

    Typesetter(Shaper shaper) {
        this.shaper = shaper;
    }

    Shaper shaper() {
        return shaper;
    }

    /** The text as large as its box allows. */
    Block fit(String text, Style style, Box box) {
        String tidied = Shaper.tidied(text);
        List<Word> words = words(tidied, style.weight());
        for (float size = style.largest(); size > style.smallest(); size -= SIZE_STEP) {
            double ems = box.width() * Canvas.POINTS / size;
            if (words.stream().allMatch(word -> word.inked() <= ems)) {
                Block block = new Block(lines(words, ems, style.weight()), size, style.leading());
                if (block.height() <= box.height()) {
                    return block;
                }
            }
        }
        return atSmallest(words, style, box);
    }

    /** The text on one line, as large as its width allows. */
    Block line(String text, Style style, double width) {
        Line line = shaper.line(Shaper.tidied(text), style.weight());
        double fitting = width * Canvas.POINTS / Math.max(line.width(), 1e-3);
        if (fitting < style.smallest()) {
            double ems = width * Canvas.POINTS / style.smallest();
            return new Block(List.of(cut(line.text(), ems, style.weight())), style.smallest(), style.leading());
        }
        return new Block(List.of(line), (float) Math.min(fitting, style.largest()), style.leading());
    }

    private Block atSmallest(List<Word> words, Style style, Box box) {
        double ems = box.width() * Canvas.POINTS / style.smallest();
        List<Word> pieces = words.stream()
                .flatMap(word -> word.inked() <= ems
                        ? List.of(word).stream()
                        : split(word.text(), BreakIterator.getCharacterInstance(HINDI), style.weight()).stream())
                .toList();
        Block block = new Block(lines(pieces, ems, style.weight()), style.smallest(), style.leading());
        List<Line> lines = new ArrayList<>(block.lines());
        while (lines.size() > 1 && block.height() > box.height()) {
            lines.remove(lines.size() - 1);
            lines.set(lines.size() - 1, cut(lines.get(lines.size() - 1).text(), ems, style.weight()));
            block = new Block(lines, style.smallest(), style.leading());
        }
        return block;
    }

    private Line cut(String text, double ems, Weight weight) {
        BreakIterator letters = BreakIterator.getCharacterInstance(HINDI);
        letters.setText(text);
        int end = letters.last();
        Line line = shaper.line(text.substring(0, end) + "…", weight);
        while (line.width() > ems && end > 0) {
            end = letters.previous();
            line = shaper.line(text.substring(0, end).strip() + "…", weight);
        }
        return line;
    }

    private List<Line> lines(List<Word> words, double ems, Weight weight) {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double width = 0;
        for (Word word : words) {
            if (!line.isEmpty() && width + word.inked() > ems) {
                lines.add(shaper.line(line.toString().strip(), weight));
                line.setLength(0);
                width = 0;
            }
            line.append(word.text());
            width += word.whole();
        }
        if (!line.isEmpty()) {
            lines.add(shaper.line(line.toString().strip(), weight));
        }
        return lines;
    }

    private List<Word> words(String text, Weight weight) {
        return split(text, BreakIterator.getLineInstance(HINDI), weight);
    }

    private List<Word> split(String text, BreakIterator places, Weight weight) {
        places.setText(text);
        List<Word> words = new ArrayList<>();
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            String word = text.substring(start, end);
            words.add(new Word(word, shaper.width(word.strip(), weight), shaper.width(word, weight)));
            start = end;
        }
        return words;
    }
}
