package org.delhihims.server.opd;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How OPDs work here.
 *
 * @param bookableDays for how many days ahead sessions are made
 * @param priorityWeight how many of the priority lane are called to so many of the ordinary one
 * @param ordinaryWeight see {@code priorityWeight}
 */
@ConfigurationProperties("hims.opd")
record OpdSettings(int bookableDays, int priorityWeight, int ordinaryWeight) {}
