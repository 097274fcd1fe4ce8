package org.delhihims.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final Policy POLICY = Policy.ofDelhi();

    private record Cell(Role role, RecordRule rule, String type, Permission permission) {

        String name() {
            return role.code() + " " + permission + " " + type + rule.categories();
        }

        List<Alternative> alternatives() {
            return rule.of(role.code()).stream()
                    .filter(one -> one.allows(permission))
                    .toList();
        }

        Decision decide(Set<Requirement> holding) {
            return POLICY.decide(role.code(), permission, type, rule.categories(), holding::contains);
        }
    }

    private static Stream<Cell> cells() {
        return POLICY.rules().stream()
                .flatMap(rule -> rule.types().stream()
                        .flatMap(type -> POLICY.roles().stream()
                                .flatMap(role -> Stream.of(Permission.values())
                                        .map(permission -> new Cell(role, rule, type, permission)))));
    }

    /** Every cell of the table: who may, and the nearest who may not, for one thing is missing. */
    @TestFactory
    Stream<DynamicTest> everyCellAllowsExactlyWhatItSays() {
        List<DynamicTest> cases = new ArrayList<>();
        cells().forEach(cell -> {
            List<Alternative> alternatives = cell.alternatives();
            if (alternatives.isEmpty()) {
                cases.add(DynamicTest.dynamicTest(
                        cell.name() + " is never allowed",
                        () -> assertThat(cell.decide(EnumSet.allOf(Requirement.class))
                                        .isAllowed())
                                .isFalse()));
            }
            for (Alternative one : alternatives) {
                cases.add(DynamicTest.dynamicTest(cell.name() + " with " + one, () -> {
                    Decision decision = cell.decide(one.requirements());
                    assertThat(decision.isAllowed()).isTrue();
                    assertThat(decision.view()).isLessThanOrEqualTo(one.view());
                    assertThat(decision.factor()).startsWith(cell.role().code());
                }));
                for (Requirement missing : one.requirements()) {
                    cases.add(DynamicTest.dynamicTest(
                            cell.name() + " with " + one + " but without " + missing,
                            () -> refuseWithout(missing, one, cell)));
                }
            }
        });
        assertThat(cases).hasSizeGreaterThan(3_000);
        return cases.stream();
    }

    private static void refuseWithout(Requirement missing, Alternative one, Cell cell) {
        Set<Requirement> left = EnumSet.copyOf(one.requirements());
        left.remove(missing);
        boolean isOtherwiseAllowed =
                cell.alternatives().stream().anyMatch(other -> left.containsAll(other.requirements()));
        assertThat(cell.decide(left).isAllowed()).isEqualTo(isOtherwiseAllowed);
    }

    @ParameterizedTest(name = "{0} may {1} {2} in the state''s own words: {3}")
    @CsvSource(textBlock = """
            patient,              rs,  Patient,             self
            patient,              rs,  DiagnosticReport,    self released
            patient,              rs,  Condition,           self
            patient,              c,   Observation,         self
            guardian,             rs,  Immunization,        ward
            registrar,            c,   Patient,             ''
            doctor,               crs, Condition,           treatment
            doctor,               c,   MedicationRequest,   treatment
            nurse,                rs,  MedicationRequest,   treatment
            nurse,                c,   AllergyIntolerance,  treatment
            lab-technician,       c,   DiagnosticReport,    ''
            lab-technician,       u,   DiagnosticReport,    facility
            pharmacist,           rs,  MedicationRequest,   treatment
            pharmacist,           c,   MedicationDispense,  ''
            ambulance-dispatcher, r,   AllergyIntolerance,  treatment
            facility-administrator, c, Slot,                ''
            private-hospital,     c,   Encounter,           ''
            private-hospital,     rs,  Condition,           presented
            abdm-gateway,         rs,  Immunization,        consent
            auditor,              rs,  AuditEvent,          ''
            operations,           c,   Organization,        ''
            """)
    void whatTheSpecificationGivesIsGiven(String role, String letters, String type, String needs) {
        Set<Requirement> holding = EnumSet.noneOf(Requirement.class);
        Stream.of(needs.split(" "))
                .filter(need -> !need.isEmpty())
                .map(Requirement::of)
                .forEach(holding::add);
        for (Permission permission : PermissionWords.read(letters)) {
            Set<String> category = type.equals("Observation") ? Set.of("vital-signs") : Set.of();
            assertThat(POLICY.decide(role, permission, type, category, holding::contains)
                            .isAllowed())
                    .as(permission.name())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0} may never {1} {2}")
    @CsvSource(textBlock = """
            patient,              cud, AuditEvent
            patient,              cud, Provenance
            patient,              cruds, Group
            patient,              cd,  Patient
            patient,              d,   Consent
            registrar,            cruds, Condition
            registrar,            cruds, Observation
            doctor,               d,   Condition
            doctor,               cu,  DiagnosticReport
            nurse,                cud, Condition
            lab-technician,       cruds, Condition
            pharmacist,           cruds, Observation
            ambulance-dispatcher, cruds, DiagnosticReport
            facility-administrator, cruds, Condition
            private-hospital,     d,   Encounter
            abdm-gateway,         cud, Condition
            auditor,              cruds, Condition
            operations,           cruds, Patient
            operations,           cruds, Observation
            analytics,            cruds, Patient
            analytics,            cruds, Encounter
            """)
    void whatTheSpecificationDeniesIsDenied(String role, String letters, String type) {
        for (Permission permission : PermissionWords.read(letters)) {
            assertThat(POLICY.mayEver(role, type, permission))
                    .as(permission.name())
                    .isFalse();
        }
    }

    @Test
    void nobodyButTheHospitalThatWroteItDeletesWhatWasDoneWithAPatient() {
        assertThat(cells().filter(cell -> cell.permission() == Permission.DELETE)
                        .filter(cell -> !cell.alternatives().isEmpty())
                        .filter(cell -> !cell.role().code().equals("hospital-system"))
                        .map(Cell::type))
                .containsOnly("Slot", "Schedule", "Subscription");
    }

    @Test
    void theWidestOfTheViewsThatHoldIsGiven() {
        Decision known = POLICY.decide(
                "doctor",
                Permission.READ,
                "Patient",
                Set.of(),
                EnumSet.of(Requirement.TREATMENT, Requirement.IDENTIFIED)::contains);
        Decision named = POLICY.decide(
                "doctor", Permission.READ, "Patient", Set.of(), EnumSet.of(Requirement.IDENTIFIED)::contains);

        assertThat(known.view()).isEqualTo(View.WHOLE);
        assertThat(named.view()).isEqualTo(View.MASKED);
    }

    @Test
    void whoHasNoRoleMayDoNothing() {
        assertThat(cells().map(Cell::type).distinct())
                .allSatisfy(type -> assertThat(Permission.values())
                        .noneMatch(permission ->
                                POLICY.mayEver("", type, permission) || POLICY.mayEver("director", type, permission)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "sr@self@ward", "r@nobody", "r~naked", "r@", "R@self"})
    void whatIsNoAlternativeIsRefused(String text) {
        assertThatThrownBy(() -> Alternative.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAlternativeIsWrittenAsItIsRead() {
        assertThat(Alternative.parse("rsu@released+self~masked")).hasToString("rus@self+released~masked");
    }
}
