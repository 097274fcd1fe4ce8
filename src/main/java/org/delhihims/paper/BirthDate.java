package org.delhihims.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A birth date as precise as it is known: {@code 1984}, {@code 1984-03} or {@code 1984-03-12}. Nothing is invented: a
 * year stays a year on the card.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#date">FHIR date</a>
 */
public record BirthDate(String value) {

    public BirthDate {
        if (!value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("not a FHIR date");
        }
        try {
            LocalDate.parse(value + "0000-01-01".substring(value.length()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date of the calendar", e);
        }
    }

    /** As cards of this country print it: {@code 12/03/1984}, {@code 03/1984}, {@code 1984}. */
    String printed() {
        return switch (value.length()) {
            case 4 -> value;
            case 7 -> {
                YearMonth month = YearMonth.parse(value);
                yield "%02d/%04d".formatted(month.getMonthValue(), month.getYear());
            }
            default -> CardDates.printed(LocalDate.parse(value));
        };
    }

    /** Full years on a day; known only with the whole date, for a year alone leaves two ages open. */
    Optional<Integer> ageOn(LocalDate day) {
        if (value.length() < 10) {
            return Optional.empty();
        }
        int years = Period.between(LocalDate.parse(value), day).getYears();
        return years < 0 ? Optional.empty() : Optional.of(years);
    }
}
