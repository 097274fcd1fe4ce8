package org.delhihims.server.export;

import java.util.List;

/** Whose records an export is about: everybody's, or those of some, by the keys of their Patients in the database. */
record Residents(boolean isEverybody, List<Long> keys) {

    static final Residents EVERYBODY = new Residents(true, List.of());
}
