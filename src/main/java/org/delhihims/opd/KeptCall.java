package org.delhihims.opd;

import java.time.Instant;

/**
 * A call as it was kept.
 *
 * @param number the running number of who was called
 * @param why the rule that chose
 * @param turns the turns with this one
 * @param rules the weights of the lanes, as they were
 */
public record KeptCall(int number, Call.Why why, Turns turns, ServingRules rules, Instant at) {}
