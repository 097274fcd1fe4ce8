package org.delhihims.server.access;

import java.util.Optional;
import java.util.Set;

/**
 * What of a record matters to who may see it.
 *
 * @param categories the codes of its categories
 * @param patients the ids of the Patients it is about
 * @param facility the Organization's id of where it was written
 * @param isReleased whether it is no result that waits to be released
 */
record RecordFacts(
        String type, Set<String> categories, Set<String> patients, Optional<String> facility, boolean isReleased) {}
