package org.delhihims.opd;

import java.time.Instant;
import org.delhihims.scheduling.Places;

/**
 * A band of a session and who has room in it.
 *
 * @param slot the id of the Slot that shows it
 */
public record SessionBand(long id, String slot, Instant from, Instant to, Places places) {}
