package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.identity.Evidence.CONTRADICTED_NUMBER;
import static org.delhihims.identity.Evidence.DIFFERENT_FATHER;
import static org.delhihims.identity.Evidence.DIFFERENT_NAME;
import static org.delhihims.identity.Evidence.DIFFERENT_SEX;
import static org.delhihims.identity.Evidence.KEPT_APART;
import static org.delhihims.identity.Evidence.NO_NAME;
import static org.delhihims.identity.Evidence.SAME_GIVEN_NAME;
import static org.delhihims.identity.Evidence.SAME_HOSPITAL_NUMBER;
import static org.delhihims.identity.Evidence.SAME_NAME;
import static org.delhihims.identity.Evidence.SAME_PHONE;
import static org.delhihims.identity.Evidence.SAME_RELATIVE;
import static org.delhihims.identity.Evidence.SAME_SEX;
import static org.delhihims.identity.Evidence.SHARED_PHONE;
import static org.delhihims.identity.Evidence.SHORTER_NAME;
import static org.delhihims.identity.MatchGrade.CERTAIN;
import static org.delhihims.identity.MatchGrade.CERTAINLY_NOT;
import static org.delhihims.identity.MatchGrade.POSSIBLE;
import static org.delhihims.identity.MatchGrade.PROBABLE;
import static org.delhihims.identity.Records.PHONE;
import static org.delhihims.identity.Records.VOTER_CARDS;
import static org.delhihims.identity.Records.atHome;
import static org.delhihims.identity.Records.infant;
import static org.delhihims.identity.Records.man;
import static org.delhihims.identity.Records.named;
import static org.delhihims.identity.Records.withAbha;
import static org.delhihims.identity.Records.withCard;
import static org.delhihims.identity.Records.withEarlierName;
import static org.delhihims.identity.Records.withFather;
import static org.delhihims.identity.Records.withGuardian;
import static org.delhihims.identity.Records.withNumber;
import static org.delhihims.identity.Records.withPhone;
import static org.delhihims.identity.Records.woman;

import java.util.List;
import java.util.Map;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final PhoneUse FAMILY = phone -> 5;
    private static final Matcher MATCHER = new Matcher((one, other) -> false, MatchRules.USUAL);

    private static Match compare(Patient one, Patient other) {
        Match match = MATCHER.compare(one, other, FAMILY);
        assertThat(MATCHER.compare(other, one, FAMILY)).isEqualTo(match);
        return match;
    }

    private static MatchGrade grade(Patient one, Patient other) {
        return compare(one, other).grade();
    }

    @Test
    void aNationalNumberAndTheYearOfBirthAreCertain() {
        assertThat(grade(withAbha(woman("Asha Devi", "1984")), withAbha(woman("आशा देवी", "1984-08-14"))))
                .isEqualTo(CERTAIN);
        assertThat(grade(
                        withNumber(woman("Asha Verma", "1984"), VOTER_CARDS, "xdl 4829131"),
                        withNumber(woman("Asha Sharma", "1984"), VOTER_CARDS, "XDL4829131")))
                .isEqualTo(CERTAIN);
    }

    @Test
    void aNumberIsForReviewWhereNameSexOrYearContradictIt() {
        Patient asha = withAbha(woman("Asha Devi", "1984-08-14"));

        assertThat(compare(asha, withAbha(woman("Kamla Devi", "1984-08-14"))).reasons())
                .contains(DIFFERENT_NAME, CONTRADICTED_NUMBER);
        assertThat(grade(asha, withAbha(woman("Kamla Devi", "1984-08-14")))).isEqualTo(POSSIBLE);
        assertThat(grade(asha, withAbha(man("Asha Devi", "1984-08-14")))).isEqualTo(POSSIBLE);
        assertThat(grade(asha, withAbha(woman("Asha Devi", "1964-08-14")))).isEqualTo(POSSIBLE);
    }

    @Test
    void aNumberAloneIsNotCertain() {
        assertThat(grade(withAbha(named("Asha Devi")), withAbha(named("Asha Devi"))))
                .isEqualTo(PROBABLE);
    }

    @Test
    void aCardNumberNeedsTheNameBesides() {
        assertThat(grade(withCard(woman("Asha Devi", "1984")), withCard(woman("आशा देवी", "1984"))))
                .isEqualTo(CERTAIN);
        assertThat(grade(withCard(woman("Asha Devi", "1984")), withCard(woman("Usha Devi", "1984"))))
                .isNotEqualTo(CERTAIN);
        assertThat(grade(withCard(woman("Asha Devi", "1984")), withCard(woman("Kamla Devi", "1984"))))
                .isEqualTo(POSSIBLE);
        assertThat(grade(withCard(named("Unknown")), withCard(woman("Kamla Devi", "1984"))))
                .isEqualTo(PROBABLE);
    }

    @Test
    void aNumberOfOneHospitalIsNotThatOfAnother() {
        Patient atLokNayak =
                withNumber(man("Ravi Das", "1990"), Canonicals.identifierSystem("uhid/lok-nayak"), "104417");
        Patient atGtb = withNumber(man("Mohan Lal", "1961"), Canonicals.identifierSystem("uhid/gtb"), "104417");

        assertThat(compare(atLokNayak, atGtb).reasons()).doesNotContain(SAME_HOSPITAL_NUMBER);
        assertThat(compare(atLokNayak, atLokNayak.copy()).reasons()).contains(SAME_HOSPITAL_NUMBER);
    }

    @Test
    void recordsWithoutANumberAreLinkedWhereAllElseAgrees() {
        assertThat(grade(atHome(woman("Sunita Verma", "1984-08-14")), atHome(woman("सुनीता वर्मा", "1984-08-14"))))
                .isEqualTo(CERTAIN);
        assertThat(grade(woman("Sunita Verma", "1984-08-14"), woman("सुनीता वर्मा", "1984-08-14")))
                .isNotEqualTo(CERTAIN);
    }

    @Test
    void twinsAreNeverCertain() {
        Map<String, String> twins = Map.of(
                "Hasan Ali", "Husain Ali",
                "Geeta Verma", "Seeta Verma",
                "Anil Kumar", "Sunil Kumar",
                "Ram Lal", "Shyam Lal",
                "Kiran Devi", "Karan Devi",
                "Sunil Gupta", "Sonal Gupta",
                "حسن علی", "حسین علی",
                "Hassan Ali", "حسین علی",
                "Kamal Jain", "Kamla Jain",
                "Asha Rani", "उषा रानी");

        twins.forEach((one, other) -> assertThat(
                        grade(atHome(woman(one, "2001-05-07")), atHome(woman(other, "2001-05-07"))))
                .as(one + ", " + other)
                .isIn(POSSIBLE, CERTAINLY_NOT));
    }

    @Test
    void twinsWithOneNumberAreNotCertain() {
        assertThat(grade(
                        withAbha(atHome(woman("Geeta Verma", "2001-05-07"))),
                        withAbha(atHome(woman("Seeta Verma", "2001-05-07")))))
                .isNotEqualTo(CERTAIN);
    }

    @Test
    void aPhoneOfManyIsNoEvidence() {
        Patient one = withPhone(woman("Asha Verma", "1984"), PHONE);
        Patient other = withPhone(woman("Asha Verma", "1984"), "6401234501");

        Match ofFew = MATCHER.compare(one, other, phone -> 6);
        Match ofMany = MATCHER.compare(one, other, phone -> 7);

        assertThat(ofFew.reasons()).contains(SAME_PHONE);
        assertThat(ofMany.reasons()).contains(SHARED_PHONE).doesNotContain(SAME_PHONE);
        assertThat(ofMany.score()).isLessThan(ofFew.score());
    }

    @Test
    void aNewbornNeverMatchesByName() {
        for (Patient newborn : List.of(
                man("Baby of Asha Devi", "2026-07-19"),
                infant(man("Ravi Verma", "2026-07-19")),
                withEarlierName(man("Baby boy of Asha", "2026-07-19"), NameUse.USUAL, "Ravi Verma"))) {
            Match match = compare(atHome(newborn), atHome(newborn.copy()));

            assertThat(match.reasons()).contains(NO_NAME).doesNotContain(SAME_NAME);
            assertThat(match.grade()).isEqualTo(POSSIBLE);
        }
    }

    @Test
    void twoNewbornsWithTheirMothersNumberAreNotLinked() {
        assertThat(grade(
                        withAbha(man("Baby of Asha Devi", "2026-07-19")),
                        withAbha(man("Baby of Asha Devi", "2026-07-19"))))
                .isEqualTo(PROBABLE);
    }

    @Test
    void aTemporaryNameSaysNothing() {
        Patient one = man("", "1990-05-07");
        one.getName().clear();
        withEarlierName(one, NameUse.TEMP, "Ravi Verma");

        assertThat(compare(one, one.copy()).reasons()).contains(NO_NAME);
    }

    @Test
    void placeholdersSayNothing() {
        Patient unknown = withPhone(man("Unknown", "1900-01-01"), "9999999999");

        assertThat(compare(unknown, unknown.copy()).reasons()).containsExactly(NO_NAME, SAME_SEX);
        assertThat(grade(unknown, unknown.copy())).isEqualTo(CERTAINLY_NOT);
    }

    @Test
    void anotherFatherSpeaksAgainst() {
        Patient one = withFather(woman("Asha Verma", "1984"), "Ram Prasad");

        assertThat(compare(one, withFather(woman("आशा वर्मा", "1984"), "राम प्रसाद"))
                        .reasons())
                .contains(SAME_RELATIVE);
        assertThat(compare(one, withFather(woman("आशा वर्मा", "1984"), "Mohan Lal"))
                        .reasons())
                .contains(DIFFERENT_FATHER);
        assertThat(compare(one, withGuardian(woman("आशा वर्मा", "1984"), "Mohan Lal"))
                        .reasons())
                .doesNotContain(DIFFERENT_FATHER, SAME_RELATIVE);
    }

    @Test
    void aRelativeMayStandInTheName() {
        assertThat(compare(
                                woman("Asha Verma d/o Ram Prasad", "1984"),
                                withFather(woman("Asha Verma", "1984"), "राम प्रसाद"))
                        .reasons())
                .contains(SAME_NAME, SAME_RELATIVE);
    }

    @Test
    void theThirdGenderContradictsNeither() {
        Patient kajal = withPhone(named("Kajal Verma"), PHONE).setGender(AdministrativeGender.OTHER);

        assertThat(compare(kajal, withPhone(woman("Kajal Verma", "1994-11-02"), PHONE))
                        .reasons())
                .doesNotContain(DIFFERENT_SEX, SAME_SEX);
    }

    @Test
    void aNameFromBeforeTheMarriageCounts() {
        Patient before = woman("Asha Verma", "1984-08-14");
        Patient after = withEarlierName(woman("Asha Sharma", "1984-08-14"), NameUse.MAIDEN, "आशा वर्मा");

        assertThat(compare(before, after).reasons()).contains(SAME_NAME);
        assertThat(compare(before, woman("Asha Sharma", "1984-08-14")).reasons())
                .contains(SAME_GIVEN_NAME);
    }

    @Test
    void oneNameIsAPartOfTheOther() {
        assertThat(compare(woman("شبانہ", "1984-08-14"), woman("Shabana Qureshi", "1984-08-14"))
                        .reasons())
                .contains(SHORTER_NAME);
        assertThat(grade(woman("شبانہ", "1984-08-14"), woman("Shabana Qureshi", "1984-08-14")))
                .isEqualTo(POSSIBLE);
    }

    @Test
    void anInitialIsNotAnotherName() {
        assertThat(compare(man("R. Suresh", "1984-08-14"), man("Suresh Raman", "1984-08-14"))
                        .reasons())
                .contains(SHORTER_NAME);
    }

    @Test
    void wordsMayStandTogetherOrApart() {
        assertThat(compare(man("Om Prakash", "1984"), man("Omprakash", "1984")).reasons())
                .contains(SAME_NAME);
    }

    @Test
    void whoWasKeptApartStaysApart() {
        Patient one = withAbha(atHome(woman("Asha Devi", "1984-08-14")));
        Match match = new Matcher((a, b) -> true, MatchRules.USUAL).compare(one, one.copy(), FAMILY);

        assertThat(match.grade()).isEqualTo(CERTAINLY_NOT);
        assertThat(match.reasons()).contains(KEPT_APART);
    }

    @Test
    void strangersOfOneNameAreNotShown() {
        Patient one = withFather(woman("Sunita Devi", "1984"), "Ram Prasad");

        assertThat(grade(one, withFather(woman("Sunita Devi", "1984"), "Mohan Lal")))
                .isEqualTo(CERTAINLY_NOT);
    }

    @Test
    void everyReasonHasItsWords() {
        for (Evidence evidence : Evidence.values()) {
            assertThat(evidence.sentence().english())
                    .as(evidence.code())
                    .endsWith(".")
                    .doesNotContainPattern("[0-9]");
            assertThat(evidence.sentence().hindi()).as(evidence.code()).containsPattern("\\p{IsDevanagari}.*।$");
            assertThat(evidence.weight()).as(evidence.code()).isBetween(-30, 20);
        }
    }
}
