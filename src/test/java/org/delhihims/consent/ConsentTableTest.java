package org.delhihims.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.consent.Consents.ABDM;
import static org.delhihims.consent.Consents.ASHA;
import static org.delhihims.consent.Consents.NOW;
import static org.delhihims.consent.Consents.OPT_IN;
import static org.delhihims.consent.Consents.OPT_OUT;
import static org.delhihims.consent.Consents.RESEARCH;
import static org.delhihims.consent.Consents.asks;
import static org.delhihims.consent.Consents.consent;
import static org.delhihims.consent.Consents.haemoglobin;
import static org.delhihims.consent.Consents.mehta;
import static org.delhihims.consent.Consents.named;
import static org.delhihims.consent.Consents.table;
import static org.delhihims.consent.Rule.deny;
import static org.delhihims.consent.Rule.permit;
import static org.delhihims.consent.Rule.untyped;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.consent.ConsentRuling.Answer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentTableTest {

    private static final String GTB = "Organization/gtb";
    private static final String LNJP = "Organization/lnjp";
    private static final String MEHTA = "Practitioner/mehta";

    private static Answer answer(ConsentQuestion question, Consent... consents) {
        return table(consents).rule(question).answer();
    }

    /** What Dr Mehta of GTB is told when she asks for a value in order to treat. */
    static Stream<Arguments> whatDoctorMehtaIsTold() {
        return Stream.of(
                arguments("opt in", Answer.PERMIT, consent(OPT_IN)),
                arguments("opt out", Answer.DENY, consent(OPT_OUT)),
                arguments("opt in with restrictions", Answer.PERMIT, consent("OPTINR")),
                arguments("opt out with exceptions", Answer.DENY, consent("OPTOUTE")),
                arguments("an artefact without provisions", Answer.SILENT, consent(ABDM)),
                arguments("research without provisions", Answer.SILENT, consent(RESEARCH)),
                arguments("no known policy", Answer.SILENT, consent("nonsense")),
                arguments("opt in but her hospital", Answer.DENY, consent(OPT_IN, deny().to(GTB))),
                arguments("opt in but another hospital", Answer.PERMIT, consent(OPT_IN, deny().to(LNJP))),
                arguments("opt out but for her hospital", Answer.PERMIT, consent(OPT_OUT, permit().to(GTB))),
                arguments("opt out but for another", Answer.DENY, consent(OPT_OUT, permit().to(LNJP))),
                arguments(
                        "an exception to a permit",
                        Answer.DENY,
                        consent(OPT_IN, permit().forPurpose("TREAT").except(deny().to(GTB)))),
                arguments(
                        "an exception to an exception",
                        Answer.PERMIT,
                        consent(
                                OPT_IN,
                                permit().forPurpose("TREAT")
                                        .except(deny().to(GTB).except(permit().to(MEHTA))))),
                arguments(
                        "an exception that is never reached",
                        Answer.PERMIT,
                        consent(OPT_IN, permit().to(LNJP).except(deny().to(GTB)))),
                arguments(
                        "of two exceptions the one that names the person",
                        Answer.PERMIT,
                        consent(OPT_IN, untyped().except(deny().to(GTB), permit().to(MEHTA)))),
                arguments(
                        "the same the other way round",
                        Answer.DENY,
                        consent(OPT_IN, untyped().except(permit().to(GTB), deny().to(MEHTA)))),
                arguments(
                        "a person counts for more than a posting",
                        Answer.PERMIT,
                        consent(OPT_IN, untyped().except(deny().to("PractitionerRole/m1"), permit().to(MEHTA)))),
                arguments(
                        "a posting counts for more than a facility",
                        Answer.PERMIT,
                        consent(OPT_IN, untyped().except(deny().to(GTB), permit().to("PractitionerRole/m1")))),
                arguments(
                        "a facility counts for more than a role",
                        Answer.PERMIT,
                        consent(OPT_IN, untyped().except(deny().toRole("doctor"), permit().to(GTB)))),
                arguments(
                        "a role at a facility counts for more than the facility",
                        Answer.DENY,
                        consent(OPT_IN, untyped().except(deny().toRoleAt("doctor", GTB), permit().to(GTB)))),
                arguments(
                        "a role counts for more than everybody",
                        Answer.PERMIT,
                        consent(OPT_IN, untyped().except(deny(), permit().toRole("doctor")))),
                arguments(
                        "a tie is a deny",
                        Answer.DENY,
                        consent(OPT_IN, untyped().except(permit().to(GTB), deny().to(GTB)))),
                arguments(
                        "a tie of everybody is a deny",
                        Answer.DENY,
                        consent(OPT_IN, untyped().except(permit(), deny()))),
                arguments(
                        "an exception to one rule is none to another",
                        Answer.DENY,
                        consent(
                                OPT_IN,
                                untyped()
                                        .except(
                                                deny().to(GTB).except(permit().to(GTB)),
                                                deny().to(GTB).onType("Observation")))),
                arguments(
                        "who is named around a rule is named in it",
                        Answer.DENY,
                        consent(
                                OPT_IN,
                                untyped()
                                        .except(
                                                permit().to(GTB),
                                                untyped().to(MEHTA).except(deny().onType("Observation"))))),
                arguments("an actor list is met by one of them", Answer.DENY, consent(OPT_IN, deny().to(LNJP, GTB))),
                arguments(
                        "conditions are met together",
                        Answer.PERMIT,
                        consent(OPT_IN, deny().to(GTB).onType("Condition"))),
                arguments("between Consents a deny counts for more", Answer.DENY, new Consent[] {
                    consent(RESEARCH, permit().to(MEHTA)), consent(RESEARCH, deny().to(GTB))
                }),
                arguments("deeper in one Consent is not stronger than another Consent", Answer.DENY, new Consent[] {
                    consent(OPT_OUT, untyped().except(permit().to(GTB))), consent(RESEARCH, deny().to(MEHTA))
                }),
                arguments("a provision counts for more than an opt-out", Answer.PERMIT, new Consent[] {
                    consent(OPT_OUT), consent(RESEARCH, permit().to(GTB))
                }),
                arguments("a provision counts for more than an opt-in", Answer.DENY, new Consent[] {
                    consent(OPT_IN), consent(RESEARCH, deny().to(GTB))
                }),
                arguments("an opt-out counts for more than an opt-in", Answer.DENY, new Consent[] {
                    consent(OPT_IN), consent(OPT_OUT)
                }),
                arguments(
                        "what has expired is absent",
                        Answer.SILENT,
                        consent(OPT_OUT, deny().during("2025-01-01", "2026-11-28"))),
                arguments(
                        "what has not begun is absent",
                        Answer.SILENT,
                        consent(OPT_OUT, deny().during("2026-11-30", ""))),
                arguments(
                        "an exception that has expired is absent",
                        Answer.PERMIT,
                        consent(OPT_IN, permit().except(deny().to(GTB).during("", "2026-11-28")))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whatDoctorMehtaIsTold(String situation, Answer expected, Object consents) {
        Consent[] given = consents instanceof Consent[] several ? several : new Consent[] {(Consent) consents};

        assertThat(answer(asks(mehta()), given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ConsentState.class)
    void onlyWhatIsActiveCounts(ConsentState state) {
        Consent consent = consent(OPT_OUT);
        consent.setStatus(state);

        assertThat(answer(asks(mehta()), consent))
                .isEqualTo(state == ConsentState.ACTIVE ? Answer.DENY : Answer.SILENT);
    }

    @Test
    void consentsToOtherThingsThanPrivacyDoNotCount() {
        Consent surgery = consent(OPT_OUT);
        surgery.setScope(Rule.concept("http://terminology.hl7.org/CodeSystem/consentscope|treatment"));

        assertThat(answer(asks(mehta()), surgery)).isEqualTo(Answer.SILENT);
        assertThat(table(surgery).isEmpty()).isTrue();
    }

    @Test
    void aDenyNeverBlocksTheFacilityThatHasMadeTheEntry() {
        Requester rao = Requester.of("lok-nayak", "Practitioner/rao");

        assertThat(answer(asks(rao), consent(RESEARCH, deny()))).isEqualTo(Answer.SILENT);
        assertThat(answer(asks(rao), consent(OPT_IN, deny()))).isEqualTo(Answer.PERMIT);
    }

    @Test
    void aFacilityThatIsNotKnownHasMadeNoEntry() {
        ConsentQuestion question = new ConsentQuestion(
                Requester.of(null, MEHTA),
                ConsentAction.ACCESS,
                PurposeOfUse.TREAT,
                RequestedResource.of(haemoglobin(), null),
                NOW);

        assertThat(answer(question, consent(OPT_OUT))).isEqualTo(Answer.DENY);
    }

    @Test
    void aDenyNeverBlocksThePatientHimself() {
        assertThat(answer(asks(Requester.of(null, ASHA), PurposeOfUse.PATRQT), consent(OPT_OUT)))
                .isEqualTo(Answer.SILENT);
        assertThat(answer(asks(Requester.of(null, "Patient/brother"), PurposeOfUse.PATRQT), consent(OPT_OUT)))
                .isEqualTo(Answer.DENY);
    }

    @ParameterizedTest
    @EnumSource(PurposeOfUse.class)
    void aDenyBlocksAllPurposesButReportingAndBrokenGlass(PurposeOfUse purpose) {
        boolean isFree = purpose == PurposeOfUse.PUBHLTH || purpose == PurposeOfUse.BTG;

        assertThat(answer(asks(mehta(), purpose), consent(OPT_OUT, deny().to(GTB))))
                .isEqualTo(isFree ? Answer.SILENT : Answer.DENY);
    }

    @Test
    void theRulingNamesTheConsentThatHasDecided() {
        ConsentTable table = table(
                named("a", consent(OPT_IN)),
                named("b", consent(RESEARCH, deny().to(GTB))),
                named("c", consent(RESEARCH, permit().to(MEHTA))));

        assertThat(table.rule(asks(mehta())).consentId()).isEqualTo("b");
        assertThat(table.rule(asks(Requester.of("lnjp", MEHTA))).consentId()).isEqualTo("c");
        assertThat(table.rule(asks(Requester.of("lnjp", null))).consentId()).isEqualTo("a");
        assertThat(ConsentTable.EMPTY.rule(asks(mehta())).consentId()).isNull();
    }

    @Test
    void onlyAPermitThatNamesTheLabelsIsTheExplicitConsentTheLawAsksFor() {
        ConsentQuestion question = asks(mehta(), PurposeOfUse.TREAT, haemoglobin("V", "HIV"));

        assertThat(table(consent(OPT_IN)).rule(question).namesLabels()).isFalse();
        assertThat(table(consent(OPT_IN, permit().to(GTB))).rule(question).namesLabels())
                .isFalse();
        assertThat(table(consent(OPT_IN, permit().to(GTB).labelled("HIV")))
                        .rule(question)
                        .namesLabels())
                .isTrue();
        assertThat(table(
                                named("z", consent(OPT_IN, permit().to(GTB).labelled("HIV"))),
                                consent(RESEARCH, permit().to(MEHTA)))
                        .rule(question)
                        .namesLabels())
                .isTrue();
        assertThat(table(consent(OPT_IN, permit().to(GTB).labelled("PSY")))
                        .rule(question)
                        .namesLabels())
                .isFalse();
    }

    static Stream<Arguments> whatOpensARelationship() {
        return Stream.of(
                arguments("nothing", false, new Consent[] {}),
                arguments("an opt-in for everybody", false, new Consent[] {consent(OPT_IN)}),
                arguments("a permit for everybody", false, new Consent[] {consent(OPT_IN, permit())}),
                arguments(
                        "a permit for all doctors", false, new Consent[] {consent(OPT_IN, permit().toRole("doctor"))}),
                arguments("the facility", true, new Consent[] {consent(OPT_IN, permit().to(GTB))}),
                arguments("the practitioner", true, new Consent[] {consent(OPT_IN, permit().to(MEHTA))}),
                arguments("another facility", false, new Consent[] {consent(OPT_IN, permit().to(LNJP))}),
                arguments("for payment only", false, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).forPurpose("HPAYMT"))
                }),
                arguments("to write only", false, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).toDo("collect"))
                }),
                arguments("for some types", true, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).onType("Immunization"))
                }),
                arguments("but not for some types", true, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).except(deny().onType("Observation")))
                }),
                arguments("but denied elsewhere", false, new Consent[] {
                    consent(OPT_IN, permit().to(MEHTA)), consent(OPT_IN, deny().to(GTB))
                }),
                arguments("but some data denied elsewhere", true, new Consent[] {
                    consent(OPT_IN, permit().to(MEHTA)), consent(OPT_IN, deny().labelled("PSY"))
                }),
                arguments("but no longer", false, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).during("", "2026-11-28"))
                }),
                arguments("of a time and for a label", true, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).onDataOf("2026", "").labelled("HIV"))
                }),
                arguments("of what is not understood", false, new Consent[] {
                    consent(OPT_IN, permit().to(GTB).onClass("urn:ietf:bcp:13|text/plain"))
                }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whatOpensARelationship(String permitted, boolean expected, Consent[] consents) {
        assertThat(table(consents).opens(mehta(), NOW)).isEqualTo(expected);
    }

    @Test
    void theGatewayAsksForTheUsersThatAnArtefactNames() {
        Consent artefact = consent(ABDM, permit().forPurpose("CAREMGT"));
        artefact.getProvision()
                .addActor()
                .setRole(Rule.concept(Rule.RECIPIENT))
                .getReference()
                .setIdentifier(new Identifier()
                        .setSystem("https://facility.abdm.gov.in")
                        .setValue("IN0710000099"));
        Requester gateway = new Requester(null, null, Set.of(), null, "abdm-gateway");

        assertThat(table(artefact).rule(asks(gateway)).isPermit()).isTrue();
        assertThat(table(artefact).rule(asks(gateway)).namesRequester()).isTrue();
        assertThat(answer(asks(gateway, PurposeOfUse.HRESCH), artefact)).isEqualTo(Answer.SILENT);
        assertThat(answer(asks(mehta()), artefact)).isEqualTo(Answer.SILENT);
    }

    @Test
    void theGatewayStandsForNobodyInOtherConsents() {
        Requester gateway = new Requester(null, null, Set.of(), null, "abdm-gateway");

        assertThat(answer(asks(gateway), consent(RESEARCH, permit().to(GTB)))).isEqualTo(Answer.SILENT);
    }

    @Test
    void anActorWithoutARoleThatIsKnownIsNotUnderstood() {
        Consent consent = consent(RESEARCH, permit().to(GTB));
        consent.getProvision()
                .getActorFirstRep()
                .setRole(Rule.concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationType|CST"));

        assertThat(answer(asks(mehta()), consent)).isEqualTo(Answer.SILENT);
    }

    @Test
    void anActorThatIsOnlyDisplayedIsNotUnderstood() {
        Consent permitted = consent(RESEARCH, permit().to(""));
        permitted.getProvision().getActorFirstRep().getReference().setDisplay("A private hospital");
        Consent denied = consent(RESEARCH, deny().to(""));
        denied.getProvision().getActorFirstRep().getReference().setDisplay("A private hospital");

        assertThat(answer(asks(mehta()), permitted)).isEqualTo(Answer.SILENT);
        assertThat(answer(asks(mehta()), denied)).isEqualTo(Answer.DENY);
    }

    @Test
    void whatIsModifiedByWhatNobodyKnowsPermitsNothing() {
        Consent consent = consent(OPT_IN, permit().to(GTB));
        consent.addModifierExtension(new Extension("https://unknown.example/not", new CodeType("true")));
        Consent provision = consent(RESEARCH, permit().to(GTB));
        provision
                .getProvision()
                .addModifierExtension(new Extension("https://unknown.example/not", new CodeType("true")));

        assertThat(answer(asks(mehta()), consent)).isEqualTo(Answer.SILENT);
        assertThat(answer(asks(mehta()), provision)).isEqualTo(Answer.SILENT);
    }

    @Test
    void anExceptionWithoutATypeMayBeADeny() {
        assertThat(answer(
                        asks(mehta()), consent(OPT_IN, permit().except(untyped().to(GTB)))))
                .isEqualTo(Answer.DENY);
    }
}
