package org.delhihims.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.delhihims.kernel.Sentence;
import org.delhihims.paper.Language;
import org.delhihims.scheduling.Band;

/**
 * What fits into one short message: 160 letters of the alphabet of short messages in English, 70 units of UTF-16 in Hindi (3GPP TS
 * 23.038). It begins with what must be said; of the rest as many whole words are added as there is room for.
 */
public final class ShortText {

    private static final int ENGLISH_LENGTH = 160;
    private static final int HINDI_LENGTH = 70;

    private static final DateTimeFormatter TIME = in("HH:mm");
    private static final DateTimeFormatter DAY = in("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT_DAY = in("dd/MM");

    private final Language language;
    private String text;

    /** @param must what is said in any case, and is short enough in both languages */
    public ShortText(Language language, Sentence must) {
        this.language = language;
        this.text = spelt(must);
    }

    /** Adds as many whole words as fit, if there is room for the first. */
    public ShortText with(String between, Sentence more) {
        int most = language == Language.HINDI ? HINDI_LENGTH : ENGLISH_LENGTH;
        String fitting = start(spelt(more), most - text.length() - between.length());
        if (!fitting.isEmpty()) {
            text += between + fitting;
        }
        return this;
    }

    /** Number, day, time and room of a visit, behind a beginning. */
    public static Sentence place(Sentence beginning, Visit visit) {
        String band = time(visit.from()) + "-" + time(visit.to());
        return new Sentence(
                beginning.english()
                        + "token %s, %s %s, room %s"
                                .formatted(visit.token(), DAY.format(visit.day()), band, visit.room()),
                beginning.hindi()
                        + "टोकन %s, %s %s, कमरा %s"
                                .formatted(visit.token(), SHORT_DAY.format(visit.day()), band, visit.room()));
    }

    /** A day as short messages name it. */
    public static Sentence day(LocalDate day) {
        return new Sentence(DAY.format(day), SHORT_DAY.format(day));
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(Band.DELHI));
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private String spelt(Sentence sentence) {
        return language == Language.HINDI ? sentence.hindi() : Gsm7.of(sentence.english());
    }

    private static String start(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int end = words.lastIndexOf(' ', Math.max(0, length));
        return end <= 0 ? "" : words.substring(0, end).strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
