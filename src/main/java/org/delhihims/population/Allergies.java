package org.delhihims.population;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;

/** What a few people must not be given. */
final class Allergies {

    private static final int ALLERGIC_OF_10000 = 250;
    private static final List<String> DRUGS =
            List.of("Penicillin", "Sulfa medicines", "Aspirin and other pain killers");
    private static final List<String> REACTIONS = List.of("Rash", "Swelling of the face", "Breathlessness");

    private Allergies() {}

    static void record(Chart chart, LocalDate asOf, Chance chance) {
        if (!chance.happens(ALLERGIC_OF_10000) || chart.resident().ageOn(asOf) < 1) {
            return;
        }
        AllergyIntolerance allergy = new AllergyIntolerance()
                .setClinicalStatus(Concepts.ofHl7("allergyintolerance-clinical", "active"))
                .setVerificationStatus(Concepts.ofHl7("allergyintolerance-verification", "confirmed"))
                .setType(AllergyIntoleranceType.ALLERGY)
                .addCategory(AllergyIntoleranceCategory.MEDICATION)
                .setCriticality(
                        chance.percent(30) ? AllergyIntoleranceCriticality.HIGH : AllergyIntoleranceCriticality.LOW)
                .setCode(Concepts.text(chance.oneOf(DRUGS)))
                .setPatient(chart.subject())
                .setRecordedDateElement(Moments.day(asOf.minusDays(chance.between(1, 300))));
        allergy.addReaction().addManifestation(Concepts.text(chance.oneOf(REACTIONS)));
        chart.add(allergy);
    }
}
