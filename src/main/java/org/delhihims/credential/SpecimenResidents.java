package org.delhihims.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Verhoeff;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;

/** People who do not exist, with all that makes names and birth dates hard to fit on a card. */
final class SpecimenResidents {

    private static final List<Table.Row> NAMES = Table.rowsOf(SpecimenResidents.class, "specimens.tsv");
    private static final List<String> GENDERS = List.of("female", "male", "other", "unknown");
    private static final List<String> BLOOD_GROUPS = List.of("A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-");
    private static final List<String> ALLERGENS =
            List.of("Penicillin", "Sulfa medicines", "मूँगफली", "Latex", "Aspirin");
    private static final String NO_FAMILY = "-";

    private final RandomGenerator random;

    SpecimenResidents(RandomGenerator random) {
        this.random = random;
    }

    Patient next() {
        Patient resident = new Patient();
        resident.addIdentifier().setSystem(HealthCardPayload.CARD_NUMBER).setValue(number());
        Table.Row name = NAMES.get(random.nextInt(NAMES.size()));
        switch (random.nextInt(4)) {
            case 0 -> resident.addName(name(name.text("given"), name.text("family")));
            case 1 -> resident.addName(name(name.text("own given"), name.text("own family")));
            default ->
                resident.addName(name(name.text("own given"), name.text("own family")))
                        .addName(name(name.text("given"), name.text("family")));
        }
        if (random.nextInt(10) > 0) {
            resident.setGender(AdministrativeGender.fromCode(oneOf(GENDERS)));
        }
        String birthDate = birthDate();
        if (!birthDate.isEmpty()) {
            resident.setBirthDateElement(new DateType(birthDate));
        }
        return resident;
    }

    EmergencyData emergency() {
        List<CodeableConcept> allergies = new ArrayList<>();
        for (int i = random.nextInt(EmergencyData.MOST_ALLERGIES + 1); i > 0; i--) {
            allergies.add(new CodeableConcept().setText(oneOf(ALLERGENS)));
        }
        return new EmergencyData(new CodeableConcept().setText(oneOf(BLOOD_GROUPS)), allergies, "+910000000000");
    }

    private static HumanName name(String given, String family) {
        HumanName name = new HumanName().addGiven(given);
        return family.equals(NO_FAMILY) ? name : name.setFamily(family);
    }

    private String number() {
        String body = Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L));
        return body + Verhoeff.checkDigitOf(body);
    }

    private String birthDate() {
        String year = Integer.toString(random.nextInt(1920, 2026));
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> year;
            case 2 -> "%s-%02d".formatted(year, random.nextInt(1, 13));
            default -> "%s-%02d-%02d".formatted(year, random.nextInt(1, 13), random.nextInt(1, 29));
        };
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
