package org.delhihims.paper;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** The facts of a slip as they are printed, on whichever paper. */
record SlipWords(SlipFace face) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String HIDDEN = "XXXX XXXXX ";
    private static final int ALWAYS_IN_MONTHS = 2;

    /** Two languages on one line, or once where both write it alike. */
    static String both(Sentence words, Language first) {
        return words.english().equals(words.hindi()) ? words.english() : first.both(words);
    }

    /** With an en dash: {@code 11:00–11:30}. */
    String band() {
        return TIME.format(face.from()) + "–" + TIME.format(face.to());
    }

    String day() {
        return CardDates.printed(face.day());
    }

    /** Age or, where only a year is known, what is known of the birth; gender. Nothing is invented. */
    List<Sentence> person() {
        List<Sentence> facts = new ArrayList<>();
        BirthDate born = face.birthDate();
        if (born != null) {
            facts.add(born.ageOn(face.day())
                    .map(age -> age(age, born))
                    .orElseGet(() -> Words.of("slip.born", born.printed())));
        }
        if (face.gender() != AdministrativeGender.UNKNOWN && face.gender() != AdministrativeGender.NULL) {
            facts.add(Words.of("gender." + face.gender().toCode()));
        }
        return facts;
    }

    /** Little children are treated by their months. */
    private Sentence age(int years, BirthDate born) {
        if (years >= ALWAYS_IN_MONTHS) {
            return Words.of("slip.years", Integer.toString(years));
        }
        long months = Period.between(LocalDate.parse(born.value()), face.day()).toTotalMonths();
        return Words.of("slip.months", Long.toString(months));
    }

    /** The card number but for its last four digits, or nothing. */
    List<String> card() {
        return face.cardEnd() == null ? List.of() : List.of(HIDDEN + face.cardEnd());
    }
}
