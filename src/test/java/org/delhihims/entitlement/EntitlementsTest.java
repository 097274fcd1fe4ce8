package org.delhihims.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.entitlement.EntitlementStatus.CANNOT_BE_SAID;
import static org.delhihims.entitlement.EntitlementStatus.ENTITLED;
import static org.delhihims.entitlement.EntitlementStatus.LIKELY;
import static org.delhihims.entitlement.EntitlementStatus.NOT_ENTITLED;
import static org.delhihims.entitlement.People.TODAY;
import static org.delhihims.entitlement.People.answer;
import static org.delhihims.entitlement.People.as;
import static org.delhihims.entitlement.People.asha;
import static org.delhihims.entitlement.People.born;
import static org.delhihims.entitlement.People.coverage;
import static org.delhihims.entitlement.People.guestFromPunjab;
import static org.delhihims.entitlement.People.income;
import static org.delhihims.entitlement.People.stranger;

import java.time.LocalDate;
import java.util.List;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementsTest {

    private final Entitlements entitlements = new Entitlements();

    @Test
    void aGuestWithoutAnythingIsGivenWhatIsEverybodys() {
        List<Entitlement> answers = entitlements.of(guestFromPunjab(), List.of(), Circumstances.UNKNOWN, TODAY);

        assertThat(answers.get(0).scheme()).isEqualTo("emergency-care");
        assertThat(answers)
                .filteredOn(one -> one.status() == ENTITLED)
                .extracting(Entitlement::scheme)
                .containsExactly("emergency-care", "free-medicines", "free-tests", "jan-aushadhi");
        assertThat(answers)
                .filteredOn(one -> one.status() == NOT_ENTITLED)
                .extracting(Entitlement::scheme)
                .containsExactly("outsourced-tests", "ab-top-up");
    }

    @Test
    void whatIsNotKnownNeverMeansNotEntitledAndIsNamed() {
        List<Entitlement> answers = entitlements.of(stranger(), List.of(), Circumstances.UNKNOWN, TODAY);

        assertThat(answers).noneMatch(one -> one.status() == NOT_ENTITLED);
        assertThat(answers)
                .filteredOn(one -> one.status() == CANNOT_BE_SAID)
                .hasSizeGreaterThan(5)
                .allSatisfy(one -> assertThat(one.needs()).isNotEmpty());
        assertThat(answer("vay-vandana", stranger()).needs()).contains(EntitlementSentences.BRING_BIRTH_DATE);
        assertThat(answer("outsourced-tests", stranger()).needs()).contains(EntitlementSentences.BRING_ADDRESS);
        assertThat(answer("ews-free-beds", stranger()).needs()).contains(EntitlementSentences.TELL_INCOME);
        assertThat(answer("jssk", stranger()).needs()).contains(EntitlementSentences.TELL_SEX);
    }

    @Test
    void everySentenceIsSaidInBothLanguages() {
        assertThat(entitlements.of(asha(), List.of(), income("900000"), TODAY)).allSatisfy(one -> {
            isBilingual(one.sentence());
            one.needs().forEach(EntitlementsTest::isBilingual);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "220000,    2026-01-01, LIKELY",
        "220000.01, 2026-01-01, NOT_ENTITLED",
        "300000,    2026-01-01, NOT_ENTITLED",
        "300000,    2026-01-02, LIKELY",
        "300000,    2026-01-03, LIKELY",
        "500000,    2026-01-02, LIKELY",
        "500000.01, 2026-01-02, NOT_ENTITLED",
        "0,         2026-01-02, LIKELY"
    })
    void theIncomeForFreeBedsRoseOnASingleDay(String rupees, LocalDate day, EntitlementStatus status) {
        assertThat(answer("ews-free-beds", guestFromPunjab(), income(rupees), day)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void theIncomeThatIsToldCountsMoreThanTheCategory() {
        Patient ashaInEws = as("ews", asha());

        assertThat(answer("ews-free-beds", ashaInEws).status()).isEqualTo(LIKELY);
        assertThat(answer("ews-free-beds", ashaInEws, income("900000"), TODAY).status())
                .isEqualTo(NOT_ENTITLED);
    }

    @Test
    void aCoverageInForceProvesItsScheme() {
        Entitlement proven = answer("pm-jay", guestFromPunjab(), coverage("pm-jay"));

        assertThat(proven.status()).isEqualTo(ENTITLED);
        assertThat(proven.needs()).isEmpty();
        assertThat(proven.coverage()).contains("Coverage/c-pm-jay");
        assertThat(answer("ab-top-up", asha(), coverage("pm-jay")).status()).isEqualTo(ENTITLED);
        assertThat(answer("ab-top-up", guestFromPunjab(), coverage("pm-jay")).status())
                .isEqualTo(NOT_ENTITLED);
        assertThat(answer("ab-top-up", stranger(), coverage("pm-jay")).needs())
                .containsExactly(EntitlementSentences.BRING_ADDRESS);
    }

    @Test
    void aCoverageThatIsNotInForceProvesNothing() {
        Coverage cancelled = coverage("pm-jay").setStatus(CoverageStatus.CANCELLED);
        Coverage ended = coverage("pm-jay");
        ended.getPeriod().setEndElement(new DateTimeType("2026-11-28"));
        Coverage toCome = coverage("pm-jay");
        toCome.getPeriod().setStartElement(new DateTimeType("2026-12"));
        Coverage ofAnotherSystem =
                coverage("pm-jay").setType(new CodeableConcept(new Coding("http://example.org", "pm-jay", null)));

        assertThat(answer("pm-jay", asha(), cancelled, ended, toCome, ofAnotherSystem)
                        .status())
                .isEqualTo(CANNOT_BE_SAID);

        ended.getPeriod().setEndElement(new DateTimeType("2026-11-29T10:00:00+05:30"));
        assertThat(answer("pm-jay", asha(), ended).status()).isEqualTo(ENTITLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1956-11-29", "1956-10", "1955", "1920-01-01"})
    void whoeverIsSeventyIsLikelyEntitledToVayVandana(String birth) {
        assertThat(answer("vay-vandana", born(birth)).status()).isEqualTo(LIKELY);
    }

    @Test
    void aYearOfBirthThatLeavesTheAgeOpenLeavesTheAnswerOpen() {
        assertThat(answer("vay-vandana", born("1956")).status()).isEqualTo(CANNOT_BE_SAID);
        assertThat(answer("vay-vandana", born("1956-11")).status()).isEqualTo(CANNOT_BE_SAID);
        assertThat(answer("vay-vandana", born("1956-11-30")).status()).isEqualTo(NOT_ENTITLED);
        assertThat(answer("vay-vandana", born("1956-12")).status()).isEqualTo(NOT_ENTITLED);
    }

    @Test
    void aHomeInDelhiIsKnownByStateOrPinOrDistrict() {
        Patient byPin = new Patient();
        byPin.addAddress().setPostalCode("110 001");
        Patient byHindi = new Patient();
        byHindi.addAddress().setState("दिल्ली");
        Patient byDistrict = new Patient();
        byDistrict.addAddress().addExtension(Canonicals.profile("district"), new CodeableConcept());
        Patient withTwoHomes = guestFromPunjab();
        withTwoHomes.addAddress().setState("Delhi");

        assertThat(List.of(byPin, byHindi, byDistrict, withTwoHomes))
                .allSatisfy(one -> assertThat(Residence.of(one, TODAY)).isEqualTo(Residence.DELHI));
    }

    @Test
    void anAddressThatIsNoHomeOfTheDayTellsNothing() {
        Patient old = new Patient();
        old.addAddress().setState("Delhi").setUse(AddressUse.OLD);
        Patient left = new Patient();
        left.addAddress().setState("Delhi").getPeriod().setEndElement(new DateTimeType("2025-12-31"));
        Patient cityAlone = new Patient();
        cityAlone.addAddress().setCity("Rampur").setCountry("IN");

        assertThat(List.of(old, left, cityAlone, as("other-state", asha())))
                .allSatisfy(one -> assertThat(Residence.of(one, TODAY)).isEqualTo(Residence.UNKNOWN));
        assertThat(Residence.of(as("other-state", stranger()), TODAY)).isEqualTo(Residence.ELSEWHERE);
        assertThat(Residence.of(left, TODAY.minusYears(1))).isEqualTo(Residence.DELHI);
    }

    @Test
    void noAnswerDependsOnACard() {
        List<Entitlement> without = entitlements.of(asha(), List.of(), income("100000"), TODAY);

        for (String state : List.of("requested", "rejected", "temporary-issued", "permanent", "blocked", "expired")) {
            for (IdentifierUse use : List.of(IdentifierUse.TEMP, IdentifierUse.OFFICIAL, IdentifierUse.OLD)) {
                Patient asha = asha();
                asha.addIdentifier()
                        .setSystem(Canonicals.identifierSystem("health-card"))
                        .setValue("2742180967921")
                        .setUse(use)
                        .addExtension(
                                Canonicals.profile("card-status"),
                                new CodeableConcept(new Coding(Canonicals.codeSystem("card-state"), state, null)));
                assertThat(entitlements.of(asha, List.of(), income("100000"), TODAY))
                        .isEqualTo(without);
            }
        }
    }

    @Test
    void aPregnantWomanIsEntitledToAFreeDelivery() {
        assertThat(answer("jssk", as("pregnant", asha())).status()).isEqualTo(ENTITLED);
        assertThat(answer("jsy", as("pregnant", asha())).status()).isEqualTo(LIKELY);
        assertThat(answer("jssk", asha()).status()).isEqualTo(CANNOT_BE_SAID);

        Patient man = asha();
        man.setGender(AdministrativeGender.MALE);
        assertThat(answer("jssk", man).status()).isEqualTo(NOT_ENTITLED);
    }

    @Test
    void anIncomeThatIsNoAmountInRupeesIsRefused() {
        for (Money wrong : List.of(
                new Money(),
                new Money().setCurrency("INR"),
                new Money().setCurrency("USD").setValue(100),
                new Money().setCurrency("INR").setValue(-1))) {
            assertThatThrownBy(() -> Circumstances.withIncome(wrong))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID));
        }
    }

    private static void isBilingual(Sentence sentence) {
        assertThat(sentence.english()).matches("(?s).*[A-Za-z]{2}.*").doesNotContainPattern("\\p{IsDevanagari}");
        assertThat(sentence.hindi()).containsPattern("\\p{IsDevanagari}{2}");
    }
}
