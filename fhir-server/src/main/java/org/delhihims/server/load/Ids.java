package org.delhihims.server.load;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.delhihims.kernel.ImportedId;

/**
 * Under which id a name of the input is stored. An id of version 8, and an id that the server has, stay; any other name
 * becomes an id of version 8, always the same one for the same source.
 */
final class Ids {

    /** The versions of UUIDs whose last digits are shard digits. */
    private static final Pattern SHARDED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** What is recorded of no Patient. */
    private static final Set<String> OF_NOBODY = Set.of(
            "Organization",
            "OrganizationAffiliation",
            "Practitioner",
            "PractitionerRole",
            "Location",
            "HealthcareService",
            "Endpoint",
            "Schedule",
            "Slot",
            "Medication",
            "Device",
            "Group",
            "Person",
            "Questionnaire",
            "PlanDefinition",
            "ActivityDefinition",
            "Measure");

    private final String source;
    private final Shards shards;
    private final Set<Name> onServer;

    Ids(String source, Shards shards, Set<Name> onServer) {
        this.source = source;
        this.shards = shards;
        this.onServer = onServer;
    }

    /** The id of a name, where a Patient's shard is the best guess for what this input does not name itself. */
    Name stored(Name name, Optional<String> guess) {
        if (name.isImported() || onServer.contains(name)) {
            return name;
        }
        Optional<String> shard = shards.of(name);
        if (shard.isEmpty() && name.type().equals("Patient")) {
            shard = Optional.of(shardOfPatient(source, name));
        }
        if (shard.isEmpty() && !OF_NOBODY.contains(name.type())) {
            shard = guess;
        }
        ImportedId id = shard.map(digits -> ImportedId.of(source, name.type(), name.id(), digits))
                .orElseGet(() -> ImportedId.of(source, name.type(), name.id()));
        return new Name(name.type(), id.value());
    }

    /** The digits that a Patient's id has, or will have: an id which has such digits keeps them. */
    static String shardOfPatient(String source, Name patient) {
        String id = patient.id();
        return SHARDED.matcher(id).matches()
                ? id.substring(id.length() - 3)
                : ImportedId.of(source, patient.type(), id).shard();
    }

    /** The digits of an entry of a draft. */
    static Optional<String> shardOf(String source, Draft draft, Entry entry) {
        return draft.patientOf(entry)
                .map(patient -> shardOfPatient(source, patient))
                .or(() -> entry.name()
                        .map(name ->
                                ImportedId.of(source, name.type(), name.id()).shard()));
    }
}
