package org.delhihims.slip;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.delhihims.kernel.Sentence;
import org.delhihims.paper.Language;
import org.delhihims.scheduling.Band;

/**
 * A slip as one short message: number, day, time and room always, then as much as fits of hospital, department and what to bring. It
 * has no name in it, for messages are read on the phones of others.
 */
final class SlipText {

    /** Letters of the alphabet {@link Gsm7} in one message. */
    static final int ENGLISH_LENGTH = 160;

    /** Units of UTF-16 in one message. */
    static final int HINDI_LENGTH = 70;

    private static final DateTimeFormatter TIME = in("HH:mm");
    private static final DateTimeFormatter DAY = in("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT_DAY = in("dd/MM");

    private final int most;
    private String text;

    private SlipText(String text, int most) {
        this.text = text;
        this.most = most;
    }

    static String of(Visit visit, Sentence hospital, Sentence department, Language language) {
        return language == Language.HINDI ? hindi(visit, hospital, department) : english(visit, hospital, department);
    }

    private static String english(Visit visit, Sentence hospital, Sentence department) {
        return new SlipText(
                        "OPD token %s, %s %s, room %s"
                                .formatted(visit.token(), DAY.format(visit.day()), band(visit), visit.room()),
                        ENGLISH_LENGTH)
                .with(", ", Gsm7.of(hospital.english()))
                .with(", ", Gsm7.of(department.english()))
                .with(". ", "Free.")
                .with(" ", "Bring this, health card or photo ID, old papers.")
                .text;
    }

    private static String hindi(Visit visit, Sentence hospital, Sentence department) {
        return new SlipText(
                        "टोकन %s, %s %s, कमरा %s"
                                .formatted(visit.token(), SHORT_DAY.format(visit.day()), band(visit), visit.room()),
                        HINDI_LENGTH)
                .with(", ", hospital.hindi())
                .with(", ", "नि:शुल्क")
                .with(", ", department.hindi())
                .text;
    }

    private static String band(Visit visit) {
        return time(visit.from()) + "-" + time(visit.to());
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(Band.DELHI));
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** Adds as many whole words as fit, if there is room for the first. */
    private SlipText with(String between, String more) {
        String fitting = start(more, most - text.length() - between.length());
        if (!fitting.isEmpty()) {
            text += between + fitting;
        }
        return this;
    }

    private static String start(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int end = words.lastIndexOf(' ', Math.max(0, length));
        return end <= 0 ? "" : words.substring(0, end).strip();
    }
}
