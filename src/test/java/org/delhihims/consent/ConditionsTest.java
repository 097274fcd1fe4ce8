package org.delhihims.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.consent.Consents.NOW;
import static org.delhihims.consent.Consents.RESEARCH;
import static org.delhihims.consent.Consents.consent;
import static org.delhihims.consent.Consents.haemoglobin;
import static org.delhihims.consent.Consents.mehta;
import static org.delhihims.consent.Consents.table;

import java.time.Instant;
import java.util.Set;
import org.delhihims.consent.ConsentRuling.Answer;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each condition of a provision by itself, once in a rule that permits and once in one that denies. */
class ConditionsTest {

    private static ConsentQuestion asked(Requester who, Observation observation, Instant now) {
        return new ConsentQuestion(
                who, ConsentAction.ACCESS, PurposeOfUse.TREAT, RequestedResource.of(observation, "lok-nayak"), now);
    }

    private static Answer answer(Rule rule, ConsentQuestion question) {
        return table(consent(RESEARCH, rule)).rule(question).answer();
    }

    private static Answer ifMet(Effect effect, boolean met) {
        if (!met) {
            return Answer.SILENT;
        }
        return effect == Effect.PERMIT ? Answer.PERMIT : Answer.DENY;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TREAT, TREAT, true, true
            TREAT, ETREAT, true, true
            TREAT, HPAYMT, false, false
            TREAT, PUBHLTH, false, false
            TREAT, HRESCH, false, false
            TREAT, PATRQT, false, false
            TREAT, BTG, true, false
            ETREAT, TREAT, false, false
            ETREAT, ETREAT, true, true
            ETREAT, HPAYMT, false, false
            ETREAT, HRESCH, false, false
            ETREAT, BTG, true, false
            CAREMGT, TREAT, true, true
            CAREMGT, ETREAT, false, false
            CAREMGT, HRESCH, false, false
            HPAYMT, TREAT, false, false
            HPAYMT, HPAYMT, true, true
            HPAYMT, HRESCH, false, false
            PUBHLTH, PUBHLTH, true, false
            PUBHLTH, TREAT, false, false
            PUBHLTH, HRESCH, false, false
            HRESCH, HRESCH, true, true
            HRESCH, TREAT, false, false
            HRESCH, PUBHLTH, false, false
            DSRCH, HRESCH, false, true
            DSRCH, TREAT, false, false
            DSRCH, PUBHLTH, false, false
            PATRQT, PATRQT, true, true
            PATRQT, TREAT, false, false
            BTG, BTG, true, false
            BTG, TREAT, false, false
            BTG, ETREAT, false, false
            NONSENSE, TREAT, false, true
            NONSENSE, HRESCH, false, true
            NONSENSE, PUBHLTH, false, false
            """)
    void purposes(String named, PurposeOfUse asked, boolean permits, boolean denies) {
        ConsentQuestion question = Consents.asks(mehta(), asked);

        assertThat(answer(Rule.permit().forPurpose(named), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().forPurpose(named), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TREAT, true, true
            ETREAT, true, true
            HPAYMT, false, true
            PUBHLTH, false, false
            HRESCH, false, true
            PATRQT, false, true
            BTG, true, false
            """)
    void aPermitWithoutPurposeIsForTreatmentAndADenyForAll(PurposeOfUse asked, boolean permits, boolean denies) {
        ConsentQuestion question = Consents.asks(mehta(), asked);

        assertThat(answer(Rule.permit(), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny(), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            access, ACCESS, true, true
            access, DISCLOSE, false, true
            access, COLLECT, false, false
            use, ACCESS, true, true
            use, DISCLOSE, false, true
            use, COLLECT, false, false
            disclose, ACCESS, true, true
            disclose, DISCLOSE, true, true
            disclose, COLLECT, false, false
            collect, ACCESS, false, false
            collect, DISCLOSE, false, false
            collect, COLLECT, true, true
            correct, ACCESS, false, true
            correct, COLLECT, false, true
            """)
    void actions(String named, ConsentAction asked, boolean permits, boolean denies) {
        ConsentQuestion question = new ConsentQuestion(
                mehta(), asked, PurposeOfUse.TREAT, RequestedResource.of(haemoglobin(), "lok-nayak"), NOW);

        assertThat(answer(Rule.permit().toDo(named), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().toDo(named), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Organization/gtb, gtb, Practitioner/mehta, PractitionerRole/m1, true, true
            Organization/gtb, lnjp, Practitioner/mehta, PractitionerRole/m1, false, false
            Organization/gtb, , Practitioner/mehta, PractitionerRole/m1, false, false
            Organization/gtb, gtb, , , true, true
            Organization/gtb/_history/7, gtb, , , true, true
            Organization/gt, gtb, , , false, false
            Practitioner/mehta, gtb, Practitioner/mehta, PractitionerRole/m1, true, true
            Practitioner/mehta, gtb, Practitioner/rao, PractitionerRole/m1, false, false
            Practitioner/mehta, gtb, , PractitionerRole/m1, false, false
            Practitioner/gtb, gtb, Practitioner/mehta, PractitionerRole/m1, false, false
            PractitionerRole/m1, gtb, Practitioner/mehta, PractitionerRole/m1, true, true
            PractitionerRole/m1, gtb, Practitioner/mehta, PractitionerRole/m2, false, false
            Patient/brother, , Patient/brother, , true, true
            Patient/brother, , Patient/sister, , false, false
            RelatedPerson/mother, , RelatedPerson/mother, , true, true
            RelatedPerson/mother, , Patient/mother, , false, false
            CareTeam/ward, gtb, Practitioner/mehta, PractitionerRole/m1, false, true
            Group/all, gtb, Practitioner/mehta, PractitionerRole/m1, false, true
            Device/pump, gtb, Practitioner/mehta, PractitionerRole/m1, false, true
            https://other.example/fhir/Organization/gtb, gtb, Practitioner/mehta, PractitionerRole/m1, false, true
            #contained, gtb, Practitioner/mehta, PractitionerRole/m1, false, true
            urn:uuid:3d2c5e1a-0000-4000-8000-000000000000, gtb, Practitioner/mehta, PractitionerRole/m1, false, true
            """)
    void actorsByReference(
            String named,
            @Nullable String facility,
            @Nullable String person,
            @Nullable String posting,
            boolean permits,
            boolean denies) {
        Requester who =
                new Requester(facility, person, posting == null ? Set.of() : Set.of(posting), "doctor", "staff-app");
        ConsentQuestion question = Consents.asks(who);

        assertThat(answer(Rule.permit().to(named), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().to(named), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            doctor, '', gtb, doctor, true
            doctor, '', lnjp, doctor, true
            doctor, '', gtb, nurse, false
            doctor, '', gtb, , false
            doctor, Organization/gtb, gtb, doctor, true
            doctor, Organization/gtb, gtb, nurse, false
            doctor, Organization/gtb, lnjp, doctor, false
            nurse, Organization/gtb, gtb, nurse, true
            """)
    void actorsByRole(String role, String at, String facility, @Nullable String is, boolean met) {
        ConsentQuestion question = Consents.asks(new Requester(facility, "Practitioner/x", Set.of(), is, "staff-app"));

        for (Effect effect : Effect.values()) {
            Rule rule = Rule.of(effect);
            Rule named = at.isEmpty() ? rule.toRole(role) : rule.toRoleAt(role, at);
            assertThat(answer(named, question)).isEqualTo(ifMet(effect, met));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://hl7.org/fhir/resource-types|Observation, true, true
            http://hl7.org/fhir/resource-types|Condition, false, false
            http://hl7.org/fhir/resource-types|Ovservation, false, true
            http://hl7.org/fhir/fhir-types|Observation, false, true
            urn:ietf:rfc:3986|http://hl7.org/fhir/StructureDefinition/Observation, false, true
            |Observation, false, true
            http://loinc.org|718-7, true, true
            http://loinc.org|34133-9, false, false
            """)
    void classes(String named, boolean permits, boolean denies) {
        ConsentQuestion question = Consents.asks(mehta());

        assertThat(answer(Rule.permit().onClass(named), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().onClass(named), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://loinc.org|718-7, true, true
            http://loinc.org|718-8, false, false
            http://snomed.info/sct|718-7, false, false
            http://terminology.hl7.org/CodeSystem/observation-category|laboratory, true, true
            http://terminology.hl7.org/CodeSystem/observation-category|vital-signs, false, false
            |718-7, false, true
            http://loinc.org|, false, true
            """)
    void codes(String named, boolean permits, boolean denies) {
        ConsentQuestion question = Consents.asks(mehta());

        assertThat(answer(Rule.permit().onCode(named), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().onCode(named), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HIV, 'V HIV', true, true
            HIV, 'R HIV', true, true
            HIV, 'V PSY', false, false
            HIV, 'V HIV PSY', false, true
            HIV PSY, 'V HIV PSY', true, true
            HIV, '', false, false
            HIV, V, false, false
            V, 'V HIV', true, true
            V, 'V HIV PSY', true, true
            V, R, true, false
            V, '', true, false
            R, V, false, true
            R, R, true, true
            R, N, true, false
            R, '', true, false
            R, 'R SEX', true, true
            N, '', true, true
            N, 'V HIV', false, true
            R HIV, 'V HIV', true, true
            R HIV, 'V PSY', false, true
            X, '', false, true
            X, 'V HIV', false, true
            """)
    void labels(String named, String labels, boolean permits, boolean denies) {
        Observation labelled = haemoglobin(labels.isEmpty() ? new String[0] : labels.split(" "));
        ConsentQuestion question = asked(mehta(), labelled, NOW);
        String[] names = named.split(" ");

        assertThat(answer(Rule.permit().labelled(names), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().labelled(names), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INSTANCE, Observation/hb, true, true
            INSTANCE, Observation/other, false, false
            INSTANCE, Encounter/visit, false, false
            RELATED, Encounter/visit, true, true
            RELATED, Encounter/other, false, false
            RELATED, Observation/hb, true, true
            DEPENDENTS, Encounter/visit, true, true
            DEPENDENTS, Encounter/other, false, false
            AUTHOREDBY, Practitioner/rao, true, true
            AUTHOREDBY, Practitioner/mehta, false, false
            AUTHOREDBY, Organization/lok-nayak, true, true
            AUTHOREDBY, Organization/gtb, false, false
            INSTANCE, #inside, false, true
            """)
    void data(ConsentDataMeaning meaning, String named, boolean permits, boolean denies) {
        ConsentQuestion question = Consents.asks(mehta());

        assertThat(answer(Rule.permit().onData(meaning, named), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().onData(meaning, named), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026, 2026, 2026-07-20, true, true
            2026-07-20, 2026-07-20, 2026-07-20T00:00:00+05:30, true, true
            2026-07-20, 2026-07-20, 2026-07-20T23:59:59+05:30, true, true
            2026-07-20, 2026-07-20, 2026-07-20T18:30:00Z, false, false
            2026-07-20, 2026-07-20, 2026-07-19T18:30:00Z, true, true
            2026-07-20, 2026-07-20, 2026-07, false, true
            2026-08-01, '', 2026-07-20, false, false
            '', 2026-07-19, 2026-07-20, false, false
            '', 2026-07-20, 2026-07-20, true, true
            2026-07-20T10:30:00+05:30, '', 2026-07-20T10:30:00+05:30, true, true
            2026-07-20T10:30:01+05:30, '', 2026-07-20T10:30:00+05:30, false, false
            2026-08-01, 2026-07-01, 2026-07-20, false, true
            2026, 2026, '', false, true
            """)
    void timesOfTheData(String start, String end, String at, boolean permits, boolean denies) {
        Observation observation = haemoglobin();
        observation.setEffective(at.isEmpty() ? null : new DateTimeType(at));
        ConsentQuestion question = asked(mehta(), observation, NOW);

        assertThat(answer(Rule.permit().onDataOf(start, end), question)).isEqualTo(ifMet(Effect.PERMIT, permits));
        assertThat(answer(Rule.deny().onDataOf(start, end), question)).isEqualTo(ifMet(Effect.DENY, denies));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-29, 2026-11-29, 2026-11-28T18:30:00Z, true
            2026-11-29, 2026-11-29, 2026-11-28T18:29:59Z, false
            2026-11-29, 2026-11-29, 2026-11-29T18:29:59.999Z, true
            2026-11-29, 2026-11-29, 2026-11-29T18:30:00Z, false
            2026-11, 2026-11, 2026-11-30T18:29:59Z, true
            2026-11, 2026-11, 2026-11-30T18:30:00Z, false
            2026, 2026, 2026-12-31T18:29:59Z, true
            2026, 2026, 2026-12-31T18:30:00Z, false
            '', 2026-11-29, 2000-01-01T00:00:00Z, true
            2026-11-29, '', 2099-01-01T00:00:00Z, true
            2026-11-29T12:00:00+05:30, 2026-11-29T13:00:00+05:30, 2026-11-29T06:30:00Z, true
            2026-11-29T12:00:00+05:30, 2026-11-29T13:00:00+05:30, 2026-11-29T06:29:59.999Z, false
            2026-11-29T12:00:00+05:30, 2026-11-29T13:00:00+05:30, 2026-11-29T07:30:00.999Z, true
            2026-11-29T12:00:00+05:30, 2026-11-29T13:00:00+05:30, 2026-11-29T07:30:01Z, false
            2026-11-29T06:00:00Z, 2026-11-29T07:00:00Z, 2026-11-29T06:30:00Z, true
            2026-11-29T12:00:00.500+05:30, '', 2026-11-29T06:30:00.499Z, false
            2026-11-29T12:00:00.500+05:30, '', 2026-11-29T06:30:00.500Z, true
            2024-02-29, 2024-02-29, 2024-02-29T12:00:00Z, true
            """)
    void periods(String start, String end, Instant now, boolean met) {
        ConsentQuestion question = asked(mehta(), haemoglobin(), now);

        for (Effect effect : Effect.values()) {
            assertThat(answer(Rule.of(effect).during(start, end), question)).isEqualTo(ifMet(effect, met));
            assertThat(answer(Rule.untyped().except(Rule.of(effect).during(start, end)), question))
                    .isEqualTo(ifMet(effect, met));
        }
    }

    @ParameterizedTest
    @CsvSource({"PERMIT, SILENT", "DENY, DENY"})
    void aPeriodThatEndsBeforeItStartsPermitsNothingAndHindersNoDeny(Effect effect, Answer expected) {
        Rule inverted = Rule.of(effect).during("2026-12-01", "2026-11-01");

        assertThat(answer(inverted, Consents.asks(mehta()))).isEqualTo(expected);
    }
}
