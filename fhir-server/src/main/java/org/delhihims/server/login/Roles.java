package org.delhihims.server.login;

import java.util.List;

/** The roles of staff ({@code security.md} 4.3). */
final class Roles {

    static final List<String> OF_STAFF = List.of(
            "registrar",
            "doctor",
            "nurse",
            "lab-technician",
            "pharmacist",
            "ambulance-dispatcher",
            "facility-administrator",
            "auditor",
            "operations");

    private Roles() {}
}
