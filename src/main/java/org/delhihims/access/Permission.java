package org.delhihims.access;

import java.util.Optional;

/**
 * What may be done to resources, in the order in which SMART writes the letters.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-fhir-resources">SMART:
 *     scopes for requesting FHIR resources</a>
 */
public enum Permission {
    CREATE('c'),
    READ('r'),
    UPDATE('u'),
    DELETE('d'),
    SEARCH('s');

    private final char letter;

    Permission(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /** Whether nothing is changed by it. */
    public boolean isReading() {
        return this == READ || this == SEARCH;
    }

    /**
     * What an interaction needs. A batch and a transaction need nothing themselves, and an operation has a rule of its own.
     *
     * @param code as in FHIR's restful-interaction, for example {@code history-instance}
     */
    public static Optional<Permission> ofInteraction(String code) {
        return switch (code) {
            case "create" -> Optional.of(CREATE);
            case "read", "vread", "history-instance" -> Optional.of(READ);
            case "update", "patch" -> Optional.of(UPDATE);
            case "delete" -> Optional.of(DELETE);
            case "search-type", "search-system", "history-type", "history-system" -> Optional.of(SEARCH);
            default -> Optional.empty();
        };
    }
}
