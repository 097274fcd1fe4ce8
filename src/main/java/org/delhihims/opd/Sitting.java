package org.delhihims.opd;

import java.time.LocalDate;

/**
 * Where and when a session is, which does not change while people come.
 *
 * @param schedule the id of the clinic's Schedule
 * @param facility the id of the Organization
 * @param service the id of the HealthcareService
 * @param department a code of the code system department
 * @param clinic the number that its tokens begin with
 * @param day the day in Asia/Kolkata
 */
public record Sitting(
        String schedule, String facility, String service, String department, String clinic, LocalDate day) {}
