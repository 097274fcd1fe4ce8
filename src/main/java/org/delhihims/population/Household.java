package org.delhihims.population;

import java.util.List;
import java.util.Optional;

/** A family under one roof. The head comes first, then the spouse if there is one; parents come before their children. */
record Household(long number, Community community, Home home, List<Resident> members) {

    Household {
        members = List.copyOf(members);
    }

    Resident head() {
        return members.get(0);
    }

    Optional<Resident> spouse() {
        return withRole("spouse");
    }

    /** The parents who live with a child of the head. */
    List<Resident> parentsOfChildren() {
        return members.stream()
                .filter(member -> member.life().role().equals("head")
                        || member.life().role().equals("spouse"))
                .toList();
    }

    List<Resident> children() {
        return members.stream()
                .filter(member -> member.life().role().equals("child"))
                .toList();
    }

    private Optional<Resident> withRole(String role) {
        return members.stream()
                .filter(member -> member.life().role().equals(role))
                .findFirst();
    }
}
