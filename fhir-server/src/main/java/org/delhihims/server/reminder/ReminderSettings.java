package org.delhihims.server.reminder;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.delhihims.reminder.ReminderRules;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people are told of what they have booked.
 *
 * @param ways {@code sms}, {@code email} or {@code demo}, of which the first is taken that leads to the person; none: nobody is told
 * @param eveningHour of the evening before, in Asia/Kolkata
 * @param mailFrom the address that mail comes from
 * @param firstRetry how long after the first failure it is tried again, then twice as long each time, up to {@code longestRetry}
 * @param mostTries after which a reminder has failed
 * @param senders how many are sent at once
 */
@ConfigurationProperties("hims.reminders")
record ReminderSettings(
        List<String> ways,
        int eveningHour,
        String mailFrom,
        Duration firstRetry,
        Duration longestRetry,
        int mostTries,
        int senders) {

    ReminderSettings {
        ways = List.copyOf(ways);
    }

    ReminderRules rules() {
        return new ReminderRules(LocalTime.of(eveningHour, 0), firstRetry, longestRetry, mostTries);
    }
}
