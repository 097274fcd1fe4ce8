package org.delhihims.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a birth date; {@code month} and {@code day} are 0 where they are not. The first of January is the day
 * that is written where only the year is known, so of it only the year is taken.
 */
record BirthDate(int year, int month, int day) {

    private static final Pattern FHIR_DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** What a FHIR date says, if anything. */
    static Optional<BirthDate> of(String date) {
        Matcher parts = FHIR_DATE.matcher(date);
        if (!parts.matches() || Placeholders.isDate(date)) {
            return Optional.empty();
        }
        BirthDate read = new BirthDate(number(parts, 1), number(parts, 2), number(parts, 3));
        boolean invented = read.month == 1 && read.day == 1;
        return Optional.of(invented ? new BirthDate(read.year, 0, 0) : read);
    }

    Evidence comparedWith(BirthDate other) {
        int apart = Math.abs(year - other.year);
        if (apart > 1) {
            return isWhole() && other.isWhole() && month == other.month && day == other.day
                    ? Evidence.CLOSE_BIRTH_DATE
                    : Evidence.DIFFERENT_BIRTH_YEAR;
        }
        if (isWhole() && other.isWhole()) {
            return wholeComparedWith(other);
        }
        boolean monthsDiffer = month > 0 && other.month > 0 && month != other.month;
        if (apart == 1) {
            return Evidence.CLOSE_BIRTH_YEAR;
        }
        if (monthsDiffer) {
            return Evidence.DIFFERENT_BIRTH_DATE;
        }
        return month > 0 && other.month > 0 ? Evidence.SAME_BIRTH_MONTH : Evidence.SAME_BIRTH_YEAR;
    }

    boolean isWhole() {
        return day > 0;
    }

    /** Whether the years do not contradict each other: where only an age was known, they may differ by one. */
    boolean agreesInYearWith(BirthDate other) {
        return year == other.year || ((!isWhole() || !other.isWhole()) && Math.abs(year - other.year) == 1);
    }

    private Evidence wholeComparedWith(BirthDate other) {
        if (equals(other)) {
            return Evidence.SAME_BIRTH_DATE;
        }
        if (year == other.year && month == other.day && day == other.month) {
            return Evidence.SWAPPED_BIRTH_DATE;
        }
        int differences = (year == other.year ? 0 : 1) + (month == other.month ? 0 : 1) + (day == other.day ? 0 : 1);
        return differences == 1 ? Evidence.CLOSE_BIRTH_DATE : Evidence.DIFFERENT_BIRTH_DATE;
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
