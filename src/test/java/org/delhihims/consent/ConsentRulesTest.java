package org.delhihims.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.consent.Consents.ABDM;
import static org.delhihims.consent.Consents.ASHA;
import static org.delhihims.consent.Consents.OPT_IN;
import static org.delhihims.consent.Consents.OPT_OUT;
import static org.delhihims.consent.Consents.consent;
import static org.delhihims.consent.Rule.deny;
import static org.delhihims.consent.Rule.permit;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.delhihims.consent.ConsentWriter.Kind;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Refusal.Reason;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentRulesTest {

    private static final ConsentWriter ASHA_HERSELF = new ConsentWriter(Kind.RESIDENT, "asha", ASHA, null);
    private static final ConsentWriter MOTHER = new ConsentWriter(Kind.RESIDENT, "asha", "RelatedPerson/mother", null);
    private static final ConsentWriter REGISTRAR = new ConsentWriter(Kind.REGISTRAR, null, null, "lok-nayak");
    private static final ConsentWriter GATEWAY = new ConsentWriter(Kind.ABDM_GATEWAY, null, null, null);
    private static final ConsentWriter OPERATOR = new ConsentWriter(Kind.OPERATOR, null, null, null);
    private static final ConsentWriter DOCTOR = new ConsentWriter(Kind.READER, null, null, "lok-nayak");

    private static Consent inTheApp() {
        Consent consent = consent(OPT_OUT, permit().to("Organization/gtb"));
        consent.addPerformer(new Reference(ASHA));
        return consent;
    }

    private static Consent onPaper() {
        Consent consent = inTheApp();
        consent.addOrganization(new Reference("Organization/lok-nayak"));
        consent.setSource(new Attachment().setTitle("The signed paper"));
        consent.addVerification().setVerified(true).setVerificationDateElement(new DateTimeType("2026-11-29"));
        return consent;
    }

    private static AbstractThrowableAssert<?, ?> isRefused(
            Reason reason, @Nullable String expression, ThrowingCallable deed) {
        return assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.expression().orElse(null)).isEqualTo(expression);
        });
    }

    @Test
    void whoMayWriteWhatIsWritten() {
        assertThatCode(() -> {
                    ConsentRules.refuseUnlessMayCreate(ASHA_HERSELF, inTheApp());
                    ConsentRules.refuseUnlessMayCreate(REGISTRAR, onPaper());
                    ConsentRules.refuseUnlessMayCreate(GATEWAY, consent(ABDM));
                    ConsentRules.refuseUnlessMayCreate(OPERATOR, inTheApp());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aGuardianSignsInTheirOwnName() {
        Consent consent = inTheApp();
        isRefused(Reason.FORBIDDEN, "Consent.performer", () -> ConsentRules.refuseUnlessMayCreate(MOTHER, consent));

        consent.getPerformer().clear();
        consent.addPerformer(new Reference("RelatedPerson/mother"));

        assertThatCode(() -> ConsentRules.refuseUnlessMayCreate(MOTHER, consent))
                .doesNotThrowAnyException();
        isRefused(
                Reason.FORBIDDEN, "Consent.performer", () -> ConsentRules.refuseUnlessMayCreate(ASHA_HERSELF, consent));
    }

    static Stream<Arguments> whatResidentsMayNotCreate() {
        return Stream.of(
                change(
                        "of another",
                        Reason.FORBIDDEN,
                        "Consent.patient",
                        it -> it.setPatient(new Reference("Patient/b"))),
                change("of nobody", Reason.FORBIDDEN, "Consent.patient", it -> it.setPatient(null)),
                change(
                        "of a namesake on another server",
                        Reason.FORBIDDEN,
                        "Consent.patient",
                        it -> it.setPatient(new Reference("https://other.example/fhir/Patient/asha"))),
                change(
                        "unsigned",
                        Reason.FORBIDDEN,
                        "Consent.performer",
                        it -> it.getPerformer().clear()),
                change(
                        "signed by two",
                        Reason.FORBIDDEN,
                        "Consent.performer",
                        it -> it.addPerformer(new Reference("Patient/b"))),
                change(
                        "signed by a doctor",
                        Reason.FORBIDDEN,
                        "Consent.performer",
                        it -> it.getPerformerFirstRep().setReference("Practitioner/rao")),
                change("not about privacy", Reason.RULE, "Consent.scope", it -> it.setScope(null)),
                change(
                        "to treatment",
                        Reason.RULE,
                        "Consent.scope",
                        it -> it.setScope(
                                Rule.concept("http://terminology.hl7.org/CodeSystem/consentscope|treatment"))),
                change("without a policy", Reason.RULE, "Consent.policyRule", it -> it.setPolicyRule(null)),
                change(
                        "an artefact",
                        Reason.RULE,
                        "Consent.policyRule",
                        it -> it.setPolicyRule(consent(ABDM).getPolicyRule())),
                change("in draft", Reason.RULE, "Consent.status", it -> it.setStatus(ConsentState.DRAFT)),
                change(
                        "verified by themselves",
                        Reason.FORBIDDEN,
                        "Consent.verification",
                        it -> it.addVerification().setVerified(true)),
                change(
                        "not understood",
                        Reason.RULE,
                        "Consent.provision.actor[0]",
                        it -> it.getProvision().getActorFirstRep().setReference(new Reference("Group/all"))));
    }

    private static Arguments change(String what, Reason reason, String expression, Consumer<Consent> change) {
        return arguments(what, reason, expression, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatResidentsMayNotCreate(String what, Reason reason, String expression, Consumer<Consent> change) {
        Consent consent = inTheApp();
        change.accept(consent);

        isRefused(reason, expression, () -> ConsentRules.refuseUnlessMayCreate(ASHA_HERSELF, consent));
    }

    static Stream<Arguments> whatRegistrarsMayNotCreate() {
        return Stream.of(
                change("without the paper", Reason.RULE, "Consent.source", it -> it.setSource(null)),
                change("unverified", Reason.RULE, "Consent.verification", it -> it.setVerification(null)),
                change(
                        "verified as false",
                        Reason.RULE,
                        "Consent.verification",
                        it -> it.getVerificationFirstRep().setVerified(false)),
                change(
                        "of another facility",
                        Reason.RULE,
                        "Consent.organization",
                        it -> it.getOrganizationFirstRep().setReference("Organization/gtb")),
                change(
                        "an artefact",
                        Reason.FORBIDDEN,
                        "Consent.policyRule",
                        it -> it.setPolicyRule(consent(ABDM).getPolicyRule())),
                change(
                        "under no known policy",
                        Reason.RULE,
                        "Consent.policyRule",
                        it -> it.setPolicyRule(Rule.concept("https://unknown.example|x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatRegistrarsMayNotCreate(String what, Reason reason, String expression, Consumer<Consent> change) {
        Consent consent = onPaper();
        change.accept(consent);

        isRefused(reason, expression, () -> ConsentRules.refuseUnlessMayCreate(REGISTRAR, consent));
    }

    @Test
    void consentsToOtherThingsThanPrivacyAreAHospitalsOwn() {
        Consent surgery = consent(OPT_IN);
        surgery.setScope(Rule.concept("http://terminology.hl7.org/CodeSystem/consentscope|treatment"));

        assertThatCode(() -> ConsentRules.refuseUnlessMayCreate(REGISTRAR, surgery))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(ConsentState.class)
    void aResidentRevokesAndNothingElse(ConsentState state) {
        Consent before = inTheApp();
        Consent after = before.copy();
        after.setStatus(state);
        after.setMeta(new Meta().setVersionId("2"));
        ThrowingCallable update = () -> ConsentRules.refuseUnlessMayUpdate(ASHA_HERSELF, before, after);

        if (state == ConsentState.INACTIVE || state == ConsentState.ACTIVE) {
            assertThatCode(update).doesNotThrowAnyException();
        } else {
            isRefused(Reason.FORBIDDEN, "Consent.status", update);
        }
    }

    @Test
    void whatWasRevokedDoesNotComeBack() {
        Consent before = inTheApp().setStatus(ConsentState.INACTIVE);

        isRefused(
                Reason.FORBIDDEN,
                "Consent.status",
                () -> ConsentRules.refuseUnlessMayUpdate(ASHA_HERSELF, before, inTheApp()));
    }

    @Test
    void aResidentAlsoEndsWhatWasSignedOnPaperOrWithAbdm() {
        for (Consent before : new Consent[] {onPaper(), consent(ABDM)}) {
            Consent after = before.copy();
            after.setStatus(ConsentState.INACTIVE);

            assertThatCode(() -> ConsentRules.refuseUnlessMayUpdate(ASHA_HERSELF, before, after))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aConsentIsNotRewritten() {
        Consent after = inTheApp().setStatus(ConsentState.INACTIVE);
        after.setProvision(deny().provision());

        isRefused(
                Reason.FORBIDDEN, "Consent", () -> ConsentRules.refuseUnlessMayUpdate(ASHA_HERSELF, inTheApp(), after));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobodyMovesAConsentToAnotherPatient(Kind kind) {
        Consent after = onPaper();
        after.setPatient(new Reference("Patient/b"));
        ConsentWriter writer = new ConsentWriter(kind, "asha", ASHA, "lok-nayak");

        isRefused(Reason.RULE, "Consent.patient", () -> ConsentRules.refuseUnlessMayUpdate(writer, onPaper(), after));
    }

    @Test
    void aResidentDoesNotEndTheConsentOfAnother() {
        Consent before = inTheApp();
        before.setPatient(new Reference("Patient/b"));
        Consent after = before.copy();
        after.setStatus(ConsentState.INACTIVE);

        isRefused(
                Reason.FORBIDDEN,
                "Consent.patient",
                () -> ConsentRules.refuseUnlessMayUpdate(ASHA_HERSELF, before, after));
    }

    @Test
    void aRegistrarEndsWhatTheFacilityHasRecorded() {
        Consent ended = onPaper().setStatus(ConsentState.ENTEREDINERROR);
        Consent inTheApp = inTheApp();
        Consent endedInTheApp = inTheApp().setStatus(ConsentState.INACTIVE);
        ConsentWriter elsewhere = new ConsentWriter(Kind.REGISTRAR, null, null, "gtb");

        assertThatCode(() -> ConsentRules.refuseUnlessMayUpdate(REGISTRAR, onPaper(), ended))
                .doesNotThrowAnyException();
        isRefused(
                Reason.FORBIDDEN,
                "Consent",
                () -> ConsentRules.refuseUnlessMayUpdate(REGISTRAR, inTheApp, endedInTheApp));
        isRefused(Reason.FORBIDDEN, "Consent", () -> ConsentRules.refuseUnlessMayUpdate(elsewhere, onPaper(), ended));
    }

    @Test
    void theGatewayWritesArtefactsAlone() {
        isRefused(
                Reason.FORBIDDEN, "Consent.policyRule", () -> ConsentRules.refuseUnlessMayCreate(GATEWAY, inTheApp()));
        isRefused(
                Reason.FORBIDDEN,
                "Consent.policyRule",
                () -> ConsentRules.refuseUnlessMayUpdate(GATEWAY, inTheApp(), consent(ABDM)));
        assertThatCode(() -> ConsentRules.refuseUnlessMayUpdate(
                        GATEWAY, consent(ABDM), consent(ABDM).setStatus(ConsentState.INACTIVE)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoReadsDoesNotWrite() {
        isRefused(Reason.FORBIDDEN, null, () -> ConsentRules.refuseUnlessMayCreate(DOCTOR, onPaper()));
        isRefused(Reason.FORBIDDEN, null, () -> ConsentRules.refuseUnlessMayUpdate(DOCTOR, onPaper(), onPaper()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyAnOperatorDeletes(Kind kind) {
        ThrowingCallable delete =
                () -> ConsentRules.refuseUnlessMayDelete(new ConsentWriter(kind, "asha", ASHA, "lok-nayak"));

        if (kind == Kind.OPERATOR) {
            assertThatCode(delete).doesNotThrowAnyException();
        } else {
            isRefused(Reason.FORBIDDEN, null, delete);
        }
    }

    @Test
    void aConsentThatIsTooLongIsRefused() {
        Consent consent = inTheApp();
        for (int i = 0; i < 300; i++) {
            consent.getProvision().addProvision(deny().to("Organization/" + i).provision());
        }

        isRefused(Reason.RULE, "Consent.provision", () -> ConsentRules.refuseUnlessMayCreate(ASHA_HERSELF, consent));
    }

    @Test
    void whatIsNotUnderstoodCanStillBeEnded() {
        Consent before = inTheApp();
        before.getProvision().getActorFirstRep().setReference(new Reference("Group/all"));
        Consent after = before.copy();
        after.setStatus(ConsentState.INACTIVE);

        assertThatCode(() -> ConsentRules.refuseUnlessMayUpdate(ASHA_HERSELF, before, after))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            patient-app, patient, RESIDENT
            staff-app, registrar, REGISTRAR
            staff-app, doctor, READER
            staff-app, nurse, READER
            staff-app, , READER
            hospital-system, , REGISTRAR
            private-hospital, , READER
            abdm-gateway, , ABDM_GATEWAY
            ops, , OPERATOR
            auditor, , READER
            analytics, , READER
            , , READER
            unheard-of, registrar, READER
            """)
    void theKindOfAWriterFollowsFromTheToken(@Nullable String client, @Nullable String role, Kind kind) {
        assertThat(ConsentWriter.kindOf(client, role)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            purpose, Consent.provision.provision[0].purpose[0]
            action, Consent.provision.provision[0].action[0]
            class, Consent.provision.provision[0].class[0]
            code, Consent.provision.provision[0].code[0]
            label, Consent.provision.provision[0].securityLabel[0]
            data, Consent.provision.provision[0].data[0]
            period, Consent.provision.provision[0].period
            dataPeriod, Consent.provision.provision[0].dataPeriod
            """)
    void theRefusalPointsAtWhatIsNotUnderstood(String part, String expression) {
        Consent consent = inTheApp();
        Rule odd = deny();
        switch (part) {
            case "purpose" -> odd.forPurpose("TREATS");
            case "action" -> odd.toDo("correct");
            case "class" -> odd.onType("Ovservation");
            case "code" -> odd.onCode("|x");
            case "label" -> odd.labelled("Z");
            case "data" -> odd.onData(Consent.ConsentDataMeaning.INSTANCE, "#x");
            case "period" -> odd.during("2026-12-01", "2026-11-01");
            default -> odd.onDataOf("2026-12-01", "2026-11-01");
        }
        consent.getProvision().addProvision(odd.provision());

        isRefused(Reason.RULE, expression, () -> ConsentRules.refuseUnlessMayCreate(ASHA_HERSELF, consent));
    }
}
