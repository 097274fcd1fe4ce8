package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.delhihims.kernel.Sentence;
import org.delhihims.slip.SlipNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateControllerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final SlipNames NAMES = new SlipNames() {
        @Override
        public Sentence hospital(String organization) {
            return new Sentence("Lok Nayak Hospital", "लोक नायक अस्पताल");
        }

        @Override
        public Sentence department(String code) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void aHospitalIsNamedAsLongAsItHasAClinic(@TempDir Path folder) throws IOException {
        try (Desks desks = new Desks(folder, TODAY.atTime(8, 0))) {
            GateController gate = new GateController(desks.database.client(), NAMES, desks.clock);
            desks.plan("clinic", "100", 4, 1);
            assertThat(gate.hospitals().hospitals())
                    .containsExactly(
                            new GateController.Hospital("lok-nayak", "लोक नायक अस्पताल", "Lok Nayak Hospital"));

            desks.inOneTransaction(() -> desks.planner.retire("clinic", TODAY));
            desks.clock.pass(Duration.ofMinutes(11));

            assertThat(gate.hospitals().hospitals()).isEmpty();
        }
    }
}
