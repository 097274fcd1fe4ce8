package org.delhihims.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.delhihims.card.AadhaarNumber;
import org.delhihims.card.CardNumber;
import org.delhihims.kernel.ImportedId;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void aSeedTellsTheSameOnEveryMachine() throws Exception {
        assertThat(digest(new Plan(40, 1, Plan.USUAL_DAY, 1)))
                .isEqualTo("d7522ff24aa30e877c0ffbf32d155c54ec50632e2f363830a3ff7ad38ae58c0a");
    }

    @Test
    void neitherLanguageNorZoneOfTheMachineMatters() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = digest(new Plan(25, 3, Plan.USUAL_DAY, 1));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(digest(new Plan(25, 3, Plan.USUAL_DAY, 1))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedTellsOfOthers() throws Exception {
        assertThat(digest(new Plan(10, 1, Plan.USUAL_DAY, 1))).isNotEqualTo(digest(new Plan(10, 2, Plan.USUAL_DAY, 1)));
    }

    @Test
    void thereAreAsManyResidentsAsAskedFor() {
        assertThat(Told.all(Patient.class)).hasSize(1000);
        assertThat(Told.of(new Plan(1, 5, Plan.USUAL_DAY, 1)).stream().filter(Patient.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aRecordHasElevenToFifteenEntriesOnAverage() {
        assertThat(Told.RESOURCES.size() / 1000.0).isBetween(11.0, 15.0);
    }

    @Test
    void aLongerHistoryHasMoreEntries() {
        int ofOneYear = Told.of(new Plan(100, 7, Plan.USUAL_DAY, 1)).size();
        int ofFourYears = Told.of(new Plan(100, 7, Plan.USUAL_DAY, 4)).size();

        assertThat(ofFourYears).isGreaterThan(2 * ofOneYear);
    }

    @Test
    void everyReferenceLeadsToWhatWasToldBefore() {
        Set<String> known = new HashSet<>();
        FacilityRegistry.ofDelhi().resources().forEach(resource -> known.add(place(resource)));
        for (Resource resource : Told.RESOURCES) {
            assertThat(known).as(place(resource)).containsAll(references(resource));
            assertThat(known.add(place(resource))).as(place(resource)).isTrue();
        }
    }

    @Test
    void idsAreThoseOfImportedResourcesAndCarryThePatientsShard() {
        for (Resource resource : Told.RESOURCES) {
            ImportedId id = new ImportedId(resource.getIdElement().getIdPart());
            for (String element : List.of("subject", "patient")) {
                Property property = resource.getNamedProperty(element);
                if (property != null && property.hasValues()) {
                    Reference patient = (Reference) property.getValues().get(0);
                    assertThat(patient.getReference()).endsWith(id.shard());
                }
            }
        }
    }

    @Test
    void nothingPassesForAnAadhaarNumber() {
        assertThat(Told.LINES).noneMatch(AadhaarNumber::isIn).noneMatch(AadhaarNumber::isInPhone);
    }

    @Test
    void phonesDoNotPassForAnAadhaarNumberEvenWithoutTheirPlus() {
        assertThat(Told.all(Patient.class))
                .extracting(patient -> patient.getTelecomFirstRep().getValue().substring(1))
                .noneMatch(AadhaarNumber::isIn)
                .allMatch(phone -> phone.matches("91640[0-9]{7}"));
    }

    @Test
    void cardsAreValidAndNobodySharesOne() {
        List<String> cards = Told.all(Patient.class).stream()
                .flatMap(patient -> patient.getIdentifier().stream())
                .filter(identifier -> CardNumber.SYSTEM.equals(identifier.getSystem()))
                .map(identifier -> identifier.getValue())
                .toList();

        assertThat(cards).hasSizeGreaterThan(850).doesNotHaveDuplicates().allMatch(CardNumber::isValid);
    }

    @Test
    void whatIsRecordedHasHappened() {
        String today = Plan.USUAL_DAY.toString();

        assertThat(Told.all(Encounter.class))
                .extracting(visit -> visit.getPeriod().getEndElement().getValueAsString())
                .allMatch(end -> end.compareTo(today) < 0);
        assertThat(Told.all(Observation.class))
                .filteredOn(Observation::hasIssued)
                .extracting(result -> result.getIssuedElement().getValueAsString())
                .allMatch(issued -> issued.compareTo(today) < 0);
    }

    @Test
    void nothingIsRecordedBeforeTheHistoryBegins() {
        LocalDate first = Told.PLAN.from().minusDays(1);

        assertThat(Told.all(Encounter.class))
                .extracting(visit -> visit.getPeriod().getStartElement().getValueAsString())
                .allMatch(start -> start.compareTo(first.toString()) >= 0);
    }

    private static String digest(Plan plan) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Told.lines(Told.of(plan)).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String place(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static Set<String> references(Base element) {
        Set<String> found = new HashSet<>();
        if (element instanceof Reference reference && reference.hasReference()) {
            found.add(reference.getReference());
        }
        element.children().forEach(property -> property.getValues().forEach(value -> found.addAll(references(value))));
        return found;
    }
}
