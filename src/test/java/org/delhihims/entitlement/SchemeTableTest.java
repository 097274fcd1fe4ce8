package org.delhihims.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.entitlement.EntitlementStatus.ENTITLED;
import static org.delhihims.entitlement.EntitlementStatus.LIKELY;
import static org.delhihims.entitlement.EntitlementStatus.NOT_ENTITLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the table, on the days on which they change, through a life, and for people picked at random. */
class SchemeTableTest {

    private static final List<String> CATEGORIES =
            List.of("pm-jay", "ews", "government-servant", "insured-worker", "pregnant");

    private final Entitlements entitlements = new Entitlements();

    /** Of somebody who belongs to everything: the status, and a word that the sentence or the papers hold. */
    @ParameterizedTest
    @CsvSource({
        "free-tests,         2022-12-31, ENTITLED,     212,                1990-05-10",
        "free-tests,         2023-01-01, ENTITLED,     450,                1990-05-10",
        "free-tests,         2023-01-02, ENTITLED,     450,                1990-05-10",
        "outsourced-tests,   2025-05-19, LIKELY,       A proof of address, 1990-05-10",
        "outsourced-tests,   2025-05-20, LIKELY,       Aadhaar,            1990-05-10",
        "outsourced-tests,   2025-05-21, LIKELY,       Aadhaar,            1990-05-10",
        "jan-aushadhi,       2008-11-24, NOT_ENTITLED, not in force,       1990-05-10",
        "jan-aushadhi,       2008-11-25, ENTITLED,     kendras,            1990-05-10",
        "jan-aushadhi,       2008-11-26, ENTITLED,     kendras,            1990-05-10",
        "pm-jay,             2025-04-04, NOT_ENTITLED, not in force,       1990-05-10",
        "pm-jay,             2025-04-05, LIKELY,       Ayushman card,      1990-05-10",
        "pm-jay,             2025-04-06, LIKELY,       Ayushman card,      1990-05-10",
        "ab-top-up,          2025-04-04, NOT_ENTITLED, not in force,       1990-05-10",
        "ab-top-up,          2025-04-05, LIKELY,       another ₹5 lakh,    1990-05-10",
        "ab-top-up,          2025-04-06, LIKELY,       another ₹5 lakh,    1990-05-10",
        "vay-vandana,        2025-04-04, NOT_ENTITLED, not in force,       1950-05-10",
        "vay-vandana,        2025-04-05, LIKELY,       from the age of 70, 1950-05-10",
        "vay-vandana,        2025-04-06, LIKELY,       from the age of 70, 1950-05-10",
        "ews-free-beds,      2026-01-01, LIKELY,       income certificate, 1990-05-10",
        "ews-free-beds,      2026-01-02, LIKELY,       income certificate, 1990-05-10",
        "ews-free-beds,      2026-01-03, LIKELY,       income certificate, 1990-05-10",
        "dgehs,              1997-03-31, NOT_ENTITLED, not in force,       1950-05-10",
        "dgehs,              1997-04-01, LIKELY,       DGEHS card,         1950-05-10",
        "dgehs,              1997-04-02, LIKELY,       DGEHS card,         1950-05-10",
        "esi,                1952-02-23, NOT_ENTITLED, not in force,       1920-05-10",
        "esi,                1952-02-24, LIKELY,       ESI card,           1920-05-10",
        "esi,                1952-02-25, LIKELY,       ESI card,           1920-05-10",
        "jssk,               2011-05-31, NOT_ENTITLED, not in force,       1990-05-10",
        "jssk,               2011-06-01, ENTITLED,     caesarean,          1990-05-10",
        "jssk,               2011-06-02, ENTITLED,     caesarean,          1990-05-10",
        "jsy,                2005-04-11, NOT_ENTITLED, not in force,       1980-05-10",
        "jsy,                2005-04-12, LIKELY,       poverty line,       1980-05-10",
        "jsy,                2005-04-13, LIKELY,       poverty line,       1980-05-10",
        "pmmvy,              2016-12-31, NOT_ENTITLED, not in force,       1990-05-10",
        "pmmvy,              2017-01-01, LIKELY,       '₹5,000',           1990-05-10",
        "pmmvy,              2022-03-31, LIKELY,       '₹5,000',           1990-05-10",
        "pmmvy,              2022-04-01, LIKELY,       '₹6,000',           1990-05-10",
        "pmmvy,              2022-04-02, LIKELY,       '₹6,000',           1990-05-10",
        "child-immunisation, 1985-11-18, NOT_ENTITLED, not in force,       1985-05-10",
        "child-immunisation, 1985-11-19, ENTITLED,     vaccines,           1985-05-10",
        "child-immunisation, 1985-11-20, ENTITLED,     vaccines,           1985-05-10"
    })
    void aRuleHoldsFromItsDayOn(String scheme, LocalDate day, EntitlementStatus status, String word, String birth) {
        Entitlement answer = People.answer(scheme, memberOfAll(birth), Circumstances.UNKNOWN, day);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.toString()).contains(word);
    }

    @Test
    void theOlderRuleDoesNotNameWhatTheNewerOneBrought() {
        LocalDate beforeAadhaar = LocalDate.parse("2025-05-19");
        LocalDate beforeSecondChild = LocalDate.parse("2022-03-31");

        assertThat(answerTo("outsourced-tests", beforeAadhaar).toString()).doesNotContain("Aadhaar", "आधार");
        assertThat(answerTo("pmmvy", beforeSecondChild).toString()).doesNotContain("6,000");
    }

    /** The days between two rows of a scheme are nobody's only where the table says so: here it never does. */
    @Test
    void aSchemeThatHasBegunHasNoGap() {
        for (String scheme : entitlements.schemes()) {
            List<SchemeRule> rows = entitlements.rules().stream()
                    .filter(rule -> rule.scheme().equals(scheme))
                    .toList();
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).from()).isEqualTo(rows.get(i - 1).until().plusDays(1));
            }
        }
    }

    @Test
    void inALifeOfNinetyYearsEmergencyCareIsFirstEveryDayAndAgesCountFromTheBirthday() {
        LocalDate birth = LocalDate.parse("1956-08-15");
        Patient man = People.born(birth.toString());
        man.setGender(AdministrativeGender.MALE);
        Set<LocalDate> seventy = new TreeSet<>();
        Set<LocalDate> delivering = new TreeSet<>();

        for (LocalDate day = birth; day.isBefore(birth.plusYears(90)); day = day.plusDays(1)) {
            List<Entitlement> answers = entitlements.of(man, List.of(), Circumstances.UNKNOWN, day);
            assertThat(answers).hasSameSizeAs(entitlements.schemes());
            assertThat(answers.get(0).status()).isEqualTo(ENTITLED);
            if (People.only("vay-vandana", answers).status() == LIKELY) {
                seventy.add(day);
            }
            if (People.only("jssk", answers).status() != NOT_ENTITLED) {
                delivering.add(day);
            }
        }

        assertThat(seventy).first().isEqualTo(LocalDate.parse("2026-08-15"));
        assertThat(seventy).hasSize((int)
                (birth.plusYears(90).toEpochDay() - birth.plusYears(70).toEpochDay()));
        assertThat(delivering).isEmpty();
    }

    @Test
    void vaccinesAreFreeUntilTheDayBeforeTheSeventeenthBirthday() {
        Patient child = People.born("2009-11-30");

        assertThat(People.answer("child-immunisation", child, Circumstances.UNKNOWN, LocalDate.parse("2026-11-29"))
                        .status())
                .isEqualTo(ENTITLED);
        assertThat(People.answer("child-immunisation", child, Circumstances.UNKNOWN, LocalDate.parse("2026-11-30"))
                        .status())
                .isEqualTo(NOT_ENTITLED);
    }

    /** Whatever is left out of a record: who was not refused with it is not refused without it. */
    @Test
    void toTellLessNeverMakesNotEntitled() {
        Random random = new Random(20261129);
        int compared = 0;
        for (int i = 0; i < 2000; i++) {
            Patient told = randomPatient(random);
            List<Coverage> coverages = random.nextBoolean() ? List.of(People.coverage("pm-jay")) : List.of();
            Circumstances circumstances = People.income(String.valueOf(random.nextInt(1_000_000)));
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(25_000));
            List<Entitlement> full = entitlements.of(told, coverages, circumstances, day);
            for (Patient less : withOneFactLess(told)) {
                List<Entitlement> partial = entitlements.of(less, List.of(), Circumstances.UNKNOWN, day);
                for (int scheme = 0; scheme < full.size(); scheme++) {
                    if (full.get(scheme).status() != NOT_ENTITLED) {
                        assertThat(partial.get(scheme).status()).isNotEqualTo(NOT_ENTITLED);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static List<Patient> withOneFactLess(Patient told) {
        List<Patient> less = new ArrayList<>();
        less.add(told.copy().setGender(null));
        less.add(told.copy().setBirthDate(null));
        less.add(told.copy().setAddress(null));
        Patient uncategorised = told.copy();
        uncategorised.setExtension(null);
        less.add(uncategorised);
        return less;
    }

    private static Patient randomPatient(Random random) {
        Patient patient = People.born(
                LocalDate.ofEpochDay(random.nextInt(45_000) - 20_000).toString());
        patient.setGender(random.nextBoolean() ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
        patient.addAddress().setState(random.nextBoolean() ? "Delhi" : "Punjab");
        for (String category : CATEGORIES) {
            if (random.nextInt(3) == 0) {
                People.as(category, patient);
            }
        }
        return patient;
    }

    private static Entitlement answerTo(String scheme, LocalDate day) {
        return People.answer(scheme, memberOfAll("1990-05-10"), Circumstances.UNKNOWN, day);
    }

    private static Patient memberOfAll(String birth) {
        Patient member = People.asha();
        member.setBirthDateElement(new DateType(birth));
        CATEGORIES.forEach(one -> People.as(one, member));
        return member;
    }
}
