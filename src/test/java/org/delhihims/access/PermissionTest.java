package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

    @ParameterizedTest
    @CsvSource({
        "create, CREATE",
        "read, READ",
        "vread, READ",
        "history-instance, READ",
        "update, UPDATE",
        "patch, UPDATE",
        "delete, DELETE",
        "search-type, SEARCH",
        "search-system, SEARCH",
        "history-type, SEARCH",
        "history-system, SEARCH"
    })
    void anInteractionNeedsTheLetterThatSmartGivesIt(String interaction, Permission permission) {
        assertThat(Permission.ofInteraction(interaction)).contains(permission);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NULL")
    void everyInteractionOnATypeNeedsALetter(TypeRestfulInteraction interaction) {
        assertThat(Permission.ofInteraction(interaction.toCode())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"SEARCHSYSTEM", "HISTORYSYSTEM"})
    void anInteractionOnTheSystemThatListsNeedsALetter(SystemRestfulInteraction interaction) {
        assertThat(Permission.ofInteraction(interaction.toCode())).contains(Permission.SEARCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "transaction", "capabilities", "operation", "READ", ""})
    void whatIsNoAccessToAResourceByItselfNeedsNoLetter(String interaction) {
        assertThat(Permission.ofInteraction(interaction)).isEmpty();
    }

    @Test
    void theLettersSpellCruds() {
        StringBuilder letters = new StringBuilder();
        for (Permission permission : Permission.values()) {
            letters.append(permission.letter());
        }

        assertThat(letters).hasToString("cruds");
    }
}
