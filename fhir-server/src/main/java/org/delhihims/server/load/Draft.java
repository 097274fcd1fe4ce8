package org.delhihims.server.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on a line, before its names are made ids: one resource, or a transaction that must stay in one piece. */
record Draft(
        Place place,
        String type,
        List<Entry> entries,
        Map<String, Name> aliases,
        boolean isTransaction,
        long characters) {

    /** The elements that say whom a resource is about. */
    private static final List<String> PATIENT = List.of("subject", "patient", "beneficiary", "for");

    /** What a reference within this draft names. */
    Optional<Name> named(String reference) {
        Name alias = aliases.get(reference);
        return alias == null ? Name.in(reference) : Optional.of(alias);
    }

    /** The Patient whom an entry is about. */
    Optional<Name> patientOf(Entry entry) {
        if (!entry.hasResource()) {
            return Optional.empty();
        }
        if (entry.name().filter(name -> name.type().equals("Patient")).isPresent()) {
            return entry.name();
        }
        return PATIENT.stream()
                .map(element -> entry.resource().path(element).path("reference").asText(""))
                .flatMap(reference -> named(reference).stream())
                .filter(name -> name.type().equals("Patient"))
                .findFirst();
    }
}
