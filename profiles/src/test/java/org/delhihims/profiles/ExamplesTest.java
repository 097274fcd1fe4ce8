package org.delhihims.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good examples pass; each counter-example breaks the one rule it is named after. */
class ExamplesTest {

    @ParameterizedTest
    @MethodSource("org.delhihims.profiles.Packages#examples")
    void anExampleKeepsItsProfile(Path example) {
        assertThat(Packages.errorsIn(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.delhihims.profiles.Packages#refused")
    void aCounterExampleIsRefusedForItsRuleAlone(Path counterExample) {
        String rule = counterExample.getFileName().toString().replace(".json", "");

        List<String> errors = Packages.errorsIn(counterExample);

        assertThat(errors).singleElement().asString().contains(" " + rule + ": ");
    }

    @ParameterizedTest
    @MethodSource("org.delhihims.profiles.Packages#definitionsButProfiles")
    void aDefinitionIsItselfValid(Path definition) {
        assertThat(Packages.errorsIn(definition)).isEmpty();
    }
}
