package org.delhihims.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a clinic usually sits in a room, from one day until another. Times are those of Delhi.
 *
 * @param code names the plan among those of its clinic
 * @param days on which days of the week
 * @param opens when the first is called
 * @param closes when the session ends, on the same day
 * @param bandLength how long a band is; the last one is shorter if the session is no multiple of it
 * @param capacity how many people have room in the whole session
 * @param room where, digits as on the door
 * @param practitioner who sits there, a reference, or null if whoever is on duty does
 * @param from the first day
 * @param until the last day
 */
public record WeeklyPlan(
        String code,
        Set<DayOfWeek> days,
        LocalTime opens,
        LocalTime closes,
        Duration bandLength,
        Capacity capacity,
        String room,
        @Nullable String practitioner,
        LocalDate from,
        LocalDate until) {

    private static final Duration SHORTEST_BAND = Duration.ofMinutes(10);

    public WeeklyPlan {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a session ends after it begins: " + opens + " to " + closes);
        }
        if (bandLength.compareTo(SHORTEST_BAND) < 0) {
            throw new IllegalArgumentException("a band is too short for anybody to come in time: " + bandLength);
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a plan ends after it begins: " + from + " to " + until);
        }
        days = Set.copyOf(days);
    }

    /** Whether the clinic sits on a day in Asia/Kolkata, unless something else was told of it. */
    public boolean sitsOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !day.isBefore(from) && !day.isAfter(until);
    }

    /** The session of a day, as planned: whether the clinic sits then is asked before. */
    PlannedSession on(LocalDate day) {
        List<Band> bands = bands(day);
        List<PlannedSession.PlannedBand> planned = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            planned.add(new PlannedSession.PlannedBand(bands.get(i), capacity.part(i, bands.size())));
        }
        return new PlannedSession(code, day, room, practitioner, planned);
    }

    private List<Band> bands(LocalDate day) {
        List<Band> bands = new ArrayList<>();
        LocalTime begin = opens;
        while (begin.isBefore(closes)) {
            // Compared as lengths: a time of day that is added to begins anew at midnight.
            boolean isLast = Duration.between(begin, closes).compareTo(bandLength) <= 0;
            LocalTime end = isLast ? closes : begin.plus(bandLength);
            bands.add(new Band(day, begin, end));
            begin = end;
        }
        return bands;
    }
}
