package org.delhihims.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.delhihims.registry.FacilityRegistry;
import org.delhihims.registry.Site;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

/** What the simulation says of Delhi is roughly so. */
class PlausibleTest {

    private static final Map<String, Patient> PATIENTS = Told.all(Patient.class).stream()
            .collect(Collectors.toMap(
                    patient -> "Patient/" + patient.getIdElement().getIdPart(), patient -> patient));

    @Test
    void theAgesAreThoseOfDelhi() {
        assertThat(shareOfPatients(patient -> age(patient) < 15)).isBetween(0.19, 0.29);
        assertThat(shareOfPatients(patient -> age(patient) >= 60)).isBetween(0.07, 0.14);
        assertThat(shareOfPatients(patient -> patient.getGender() == AdministrativeGender.FEMALE))
                .isBetween(0.44, 0.51);
        assertThat(PATIENTS.values()).allMatch(patient -> age(patient) >= 0 && age(patient) < 105);
    }

    @Test
    void aHouseholdHasFourToFivePeople() {
        double average = 1000.0 / Told.all(Group.class).size();

        assertThat(average).isBetween(3.4, 5.0);
    }

    @Test
    void peopleLiveInAllThirteenDistricts() {
        List<String> today = FacilityRegistry.ofDelhi().districts().stream()
                .filter(district -> district.existsOn(Plan.USUAL_DAY))
                .map(district -> district.name().english())
                .toList();

        assertThat(PATIENTS.values())
                .extracting(patient -> patient.getAddressFirstRep().getDistrict())
                .containsOnlyElementsOf(today)
                .containsAll(today);
    }

    @Test
    void localitiesAgreeWithTheRegistry() {
        FacilityRegistry registry = FacilityRegistry.ofDelhi();
        Map<String, String> pins = new HashMap<>();
        Map<String, String> districts = new HashMap<>();
        registry.facilities().forEach(facility -> {
            Site site = facility.site();
            if (site.pin() != null) {
                pins.put(site.locality(), site.pin());
            }
            registry.districtOf(facility.id(), Plan.USUAL_DAY)
                    .ifPresent(district -> districts.put(site.locality(), district.code()));
        });

        assertThat(PATIENTS.values()).extracting(Patient::getAddressFirstRep).allSatisfy(address -> {
            String locality = address.getLine().get(1).getValue();
            assertThat(address.getPostalCode()).isEqualTo(pins.getOrDefault(locality, address.getPostalCode()));
            String district = districts.getOrDefault(locality, "");
            assertThat(district.isEmpty() || districtCode(address.getDistrict()).equals(district))
                    .isTrue();
        });
    }

    @Test
    void pregnanciesAndBirthsAreThoseOfWomenOfThatAge() {
        List<Condition> pregnancies = Told.all(Condition.class).stream()
                .filter(condition -> code(condition).matches("Z34.9|O80.9"))
                .toList();

        assertThat(pregnancies).isNotEmpty().allSatisfy(condition -> {
            Patient mother = PATIENTS.get(condition.getSubject().getReference());
            assertThat(mother.getGender()).isEqualTo(AdministrativeGender.FEMALE);
            assertThat(age(mother)).isBetween(18, 45);
        });
    }

    @Test
    void sugarAndPressureComeWithAge() {
        for (String code : List.of("I10", "E11.9")) {
            double old = shareWith(code, 60, 120);

            assertThat(old).isGreaterThan(0.12).isGreaterThan(2 * shareWith(code, 20, 44));
            assertThat(shareWith(code, 0, 14)).isZero();
        }
    }

    @Test
    void dengueComesAfterTheMonsoon() {
        List<Integer> months = Told.of(new Plan(4000, 11, Plan.USUAL_DAY, 1)).stream()
                .filter(resource -> resource instanceof Condition condition
                        && code(condition).equals("A90"))
                .map(resource -> ((Condition) resource).getRecordedDateElement().getMonth() + 1)
                .toList();

        assertThat(months).hasSizeGreaterThan(10);
        assertThat(months.stream().filter(month -> month >= 9 && month <= 11).count())
                .isGreaterThan(months.size() * 2L / 3);
    }

    @Test
    void noDoseIsGivenBeforeBirthAndNoMeaslesDoseBeforeNineMonths() {
        List<Immunization> doses = Told.all(Immunization.class);

        assertThat(doses).hasSizeGreaterThan(200).allSatisfy(dose -> {
            LocalDate born = born(PATIENTS.get(dose.getPatient().getReference()));
            LocalDate given = LocalDate.parse(
                    dose.getOccurrenceDateTimeType().getValueAsString().substring(0, 10));
            boolean measles =
                    dose.getVaccineCode().getCodingFirstRep().getCode().equals("04");
            assertThat(given).isAfterOrEqualTo(measles ? born.plusMonths(9) : born);
        });
    }

    @Test
    void nobodyIsVisitedBeforeBirth() {
        assertThat(Told.all(Observation.class)).allSatisfy(observation -> {
            LocalDate born = born(PATIENTS.get(observation.getSubject().getReference()));
            assertThat(observation.getEffectiveDateTimeType().getValueAsString())
                    .isGreaterThanOrEqualTo(born.toString());
        });
    }

    @Test
    void noDiseaseBeginsBeforeBirth() {
        assertThat(Told.all(Condition.class)).allSatisfy(condition -> {
            String onset = condition.getOnsetDateTimeType().getValueAsString();
            String born =
                    born(PATIENTS.get(condition.getSubject().getReference())).toString();
            assertThat(onset).isGreaterThanOrEqualTo(born.substring(0, onset.length()));
        });
    }

    @Test
    void aMinorHasAParentWhoActsForHim() {
        assertThat(Told.all(RelatedPerson.class)).hasSizeGreaterThan(200).allSatisfy(parent -> {
            Patient child = PATIENTS.get(parent.getPatient().getReference());
            assertThat(age(child)).isLessThan(18);
            assertThat(Integer.parseInt(parent.getBirthDateElement()
                                    .getValueAsString()
                                    .substring(0, 4))
                            + 16)
                    .isLessThan(born(child).getYear());
        });
    }

    @Test
    void someAppointmentsAreStillToCome() {
        assertThat(Told.all(Appointment.class))
                .filteredOn(appointment -> appointment.getStatus() == AppointmentStatus.BOOKED)
                .hasSizeGreaterThan(30)
                .allMatch(appointment ->
                        appointment.getStartElement().getValueAsString().compareTo(Plan.USUAL_DAY.toString()) > 0);
    }

    @Test
    void oneInTwoPrescriptionsOrMoreIsHandedOut() {
        long handedOut = Told.RESOURCES.stream()
                .filter(resource -> resource.fhirType().equals("MedicationDispense"))
                .count();
        long prescribed = Told.RESOURCES.stream()
                .filter(resource -> resource.fhirType().equals("MedicationRequest"))
                .count();

        assertThat(handedOut).isBetween(prescribed / 2, prescribed);
    }

    private static double shareOfPatients(Predicate<Patient> which) {
        return PATIENTS.values().stream().filter(which).count() / (double) PATIENTS.size();
    }

    private static double shareWith(String code, int from, int to) {
        List<String> having = Told.all(Condition.class).stream()
                .filter(condition -> code(condition).equals(code))
                .map(condition -> condition.getSubject().getReference())
                .toList();
        List<String> ofThatAge = PATIENTS.entrySet().stream()
                .filter(entry -> age(entry.getValue()) >= from && age(entry.getValue()) <= to)
                .map(Map.Entry::getKey)
                .toList();
        return ofThatAge.stream().filter(having::contains).count() / (double) ofThatAge.size();
    }

    private static String districtCode(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-2026";
    }

    private static String code(Condition condition) {
        return condition.getCode().getCodingFirstRep().getCode();
    }

    private static int age(Patient patient) {
        return Period.between(born(patient), Plan.USUAL_DAY).getYears();
    }

    private static LocalDate born(Patient patient) {
        String date = patient.getBirthDateElement().getValueAsString();
        return LocalDate.parse(date.length() == 4 ? date + "-01-01" : date);
    }
}
