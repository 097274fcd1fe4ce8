package org.delhihims.scheduling;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a clinic, which sits once a day at the most: what one Schedule stands for.
 *
 * @param schedule the id of the Schedule
 * @param service the id of the HealthcareService, as the Schedule names it
 * @param number what its tokens begin with, digits only
 * @param plan when it sits, and how many have room
 * @param onlineUntil the time in Asia/Kolkata at which the counter is given what is left online, or null if it never is
 */
public record Clinic(
        String schedule,
        String service,
        String number,
        WeeklyPlan plan,
        @Nullable LocalTime onlineUntil) {}
