package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final String DOCTOR = "8c9c7c52-1111-4a52-9b5e-000000000001";
    private static final String OTHER = "8c9c7c52-1111-4a52-9b5e-000000000002";

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}, a result: {4}, is allowed: {5}")
    @CsvSource(textBlock = """
            ENCOUNTER,   2026-11-29T05:00:00Z, ,                     UPDATE, false, true
            ENCOUNTER,   2026-11-29T05:00:00Z, 2026-11-29T06:00:01Z, CREATE, false, true
            ENCOUNTER,   2026-11-20T05:00:00Z, 2026-11-29T05:59:59Z, CREATE, false, false
            ENCOUNTER,   2026-11-20T05:00:00Z, 2026-11-29T05:59:59Z, UPDATE, false, false
            ENCOUNTER,   2026-11-20T05:00:00Z, 2026-11-29T05:59:59Z, READ,   false, true
            ENCOUNTER,   2026-10-01T05:00:00Z, 2026-10-30T06:00:01Z, SEARCH, false, true
            ENCOUNTER,   2026-10-01T05:00:00Z, 2026-10-30T05:59:59Z, READ,   false, false
            ENCOUNTER,   2026-10-01T05:00:00Z, 2026-10-30T05:59:59Z, READ,   true,  true
            ENCOUNTER,   2026-08-01T05:00:00Z, 2026-08-31T06:00:01Z, READ,   true,  true
            ENCOUNTER,   2026-08-01T05:00:00Z, 2026-08-31T05:59:59Z, READ,   true,  false
            ENCOUNTER,   2026-11-29T06:00:01Z, ,                     READ,   false, false
            APPOINTMENT, 2026-11-22T00:00:00Z, 2026-11-30T00:00:00Z, CREATE, false, true
            APPOINTMENT, 2026-11-20T00:00:00Z, 2026-11-28T18:30:00Z, READ,   true,  false
            CARD,        2026-11-28T06:00:01Z, 2026-11-29T06:00:01Z, READ,   false, true
            CARD,        2026-11-28T05:00:00Z, 2026-11-29T05:00:00Z, READ,   true,  false
            BREAK_GLASS, 2026-11-29T05:00:01Z, 2026-11-29T06:00:01Z, READ,   false, true
            BREAK_GLASS, 2026-11-29T04:00:00Z, 2026-11-29T05:00:00Z, READ,   true,  false
            """)
    void aRelationshipHoldsForItsTime(
            Ground ground,
            Instant starts,
            @Nullable Instant ends,
            Permission permission,
            boolean isResult,
            boolean isAllowed) {
        Relationship one = relationship(ground, null, starts, ends);

        assertThat(asked(one, DOCTOR).allowing(permission, isResult).isPresent())
                .isEqualTo(isAllowed);
    }

    @Test
    void aBrokenGlassLetsInTheOneWhoBrokeIt() {
        Relationship grant = relationship(Ground.BREAK_GLASS, DOCTOR, NOW.minusSeconds(60), NOW.plusSeconds(60));

        assertThat(asked(grant, DOCTOR).allowing(Permission.READ, false)).contains(grant);
        assertThat(asked(grant, OTHER).allowing(Permission.READ, false)).isEmpty();
        assertThat(asked(grant, null).allowing(Permission.READ, false)).isEmpty();
    }

    @Test
    void whatAFacilityEntersItselfIsNotPresentedByThePatient() {
        Relationship visit = relationship(Ground.ENCOUNTER, null, NOW.minusSeconds(60), null);
        Relationship card = relationship(Ground.CARD, null, NOW.minusSeconds(60), NOW.plusSeconds(60));

        assertThat(asked(visit, null).presented(Permission.READ, false)).isEmpty();
        assertThat(asked(card, null).presented(Permission.READ, false)).contains(card);
    }

    @Test
    void anOrdinaryGroundIsNamedBeforeABrokenGlass() {
        Relationship grant = relationship(Ground.BREAK_GLASS, DOCTOR, NOW.minusSeconds(60), NOW.plusSeconds(60));
        Relationship visit = relationship(Ground.ENCOUNTER, null, NOW.minusSeconds(60), null);

        Optional<Relationship> named =
                new Treatment(List.of(grant, visit), DOCTOR, NOW).allowing(Permission.READ, false);

        assertThat(named).contains(visit);
    }

    @Test
    void inAnEmergencyOneReadsAndAddsAndChangesNothing() {
        Relationship grant = relationship(Ground.BREAK_GLASS, DOCTOR, NOW.minusSeconds(60), NOW.plusSeconds(60));

        assertThat(asked(grant, DOCTOR).allowing(Permission.SEARCH, false)).contains(grant);
        assertThat(asked(grant, DOCTOR).allowing(Permission.CREATE, false)).contains(grant);
        assertThat(asked(grant, DOCTOR).allowing(Permission.UPDATE, false)).isEmpty();
        assertThat(asked(grant, DOCTOR).allowing(Permission.DELETE, false)).isEmpty();
    }

    @Test
    void ofTwoGrantsTheOneThatOpensMoreCounts() {
        Relationship first = relationship(Ground.BREAK_GLASS, DOCTOR, NOW.minusSeconds(60), NOW.plusSeconds(60));
        Relationship second =
                relationship(Ground.BREAK_GLASS_SENSITIVE, DOCTOR, NOW.minusSeconds(30), NOW.plusSeconds(60));

        assertThat(new Treatment(List.of(first, second), DOCTOR, NOW).allowing(Permission.READ, false))
                .contains(second);
    }

    private static Treatment asked(Relationship one, @Nullable String account) {
        return new Treatment(List.of(one), account, NOW);
    }

    private static Relationship relationship(
            Ground ground, @Nullable String account, Instant starts, @Nullable Instant ends) {
        return new Relationship("asha", "lok-nayak", ground, "Encounter/1", account, starts, ends);
    }
}
