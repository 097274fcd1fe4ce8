package org.delhihims.server.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.delhihims.server.dates.DelhiDays;

/** Days, the first and the last included, as numbers such as 20260720: so the index of dates knows them. */
record DayRange(int first, int last) {

    static final DayRange ALWAYS = new DayRange(0, Integer.MAX_VALUE);

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /**
     * Begins with the first day of a date, which may be a year, a month or a day.
     *
     * @throws DateTimeException when it is no date
     */
    DayRange from(String date) {
        return new DayRange(DelhiDays.numberOf(firstDayOf(date)), last);
    }

    /**
     * Ends with the last day of a date.
     *
     * @throws DateTimeException when it is no date
     */
    DayRange until(String date) {
        LocalDate begin = firstDayOf(date);
        LocalDate end = switch (date.length()) {
            case 4 -> begin.plusYears(1).minusDays(1);
            case 7 -> begin.plusMonths(1).minusDays(1);
            default -> begin;
        };
        return new DayRange(first, DelhiDays.numberOf(end));
    }

    boolean isLimited() {
        return !equals(ALWAYS);
    }

    private static LocalDate firstDayOf(String date) {
        if (!DATE.matcher(date).matches()) {
            throw new DateTimeException("no date");
        }
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }
}
