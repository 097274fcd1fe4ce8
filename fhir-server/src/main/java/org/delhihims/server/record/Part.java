package org.delhihims.server.record;

/** A resource of a whole record, not yet loaded. */
record Part(Place place, String type) {}
