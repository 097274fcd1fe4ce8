package org.delhihims.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.correction.CorrectionFixtures.ASHA;
import static org.delhihims.correction.CorrectionFixtures.GTB;
import static org.delhihims.correction.CorrectionFixtures.LOK_NAYAK;
import static org.delhihims.correction.CorrectionFixtures.STRANGER;
import static org.delhihims.correction.CorrectionFixtures.haemoglobin;
import static org.delhihims.correction.CorrectionFixtures.words;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.delhihims.correction.CorrectionFixtures.MemoryStore;
import org.delhihims.correction.CorrectionFixtures.StillClock;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionDeskTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T05:30:00Z");

    private final StillClock clock = new StillClock(MONDAY);
    private final MemoryStore store = new MemoryStore();
    private final CorrectionDesk desk =
            new CorrectionDesk(store, store, new CorrectionRules(Duration.ofDays(30)), clock);

    @Test
    void whatIsAskedIsATaskOfWhoeverWroteTheRecord() {
        Communication said = ask();

        Task task = task(said);
        assertThat(CorrectionKind.of(task)).contains(CorrectionKind.REQUEST);
        assertThat(CorrectionState.of(task)).isEqualTo(CorrectionState.QUEUED);
        assertThat(task.getStatus()).isEqualTo(TaskStatus.READY);
        assertThat(task.getOwner().getReference()).isEqualTo("Organization/lok-nayak");
        assertThat(task.getFor().getReference()).isEqualTo("Patient/asha");
        assertThat(task.getFocus().getReference()).isEqualTo("Observation/hb");
        assertThat(said.getRecipientFirstRep().getReference()).isEqualTo("Organization/lok-nayak");
        assertThat(store.provenances()).isEqualTo(1);
    }

    @Test
    void theClockRunsFromTheAskingUntilItIsDone() {
        Task task = task(ask());

        assertThat(CorrectionTasks.due(task)).isEqualTo(MONDAY.plus(Duration.ofDays(30)));
        assertThat(CorrectionTasks.isOverdue(task, clock.instant())).isFalse();
        clock.pass(Duration.ofDays(31));
        assertThat(CorrectionTasks.isOverdue(task, clock.instant())).isTrue();

        move(task, CorrectionState.IN_REVIEW, LOK_NAYAK, null, null);
        Task denied = move(task, CorrectionState.DENIED, LOK_NAYAK, "The sample was right.", null);
        assertThat(CorrectionTasks.isOverdue(denied, clock.instant())).isFalse();
    }

    @Test
    void aCorrectionIsDoneWhenTheAuthorShowsTheCorrectedVersion() {
        Task task = accepted();

        assertRefused(
                Refusal.Reason.RULE, () -> move(task, CorrectionState.AMENDMENT_COMPLETED, LOK_NAYAK, null, null));
        assertRefused(
                Refusal.Reason.RULE,
                () -> move(
                        task,
                        CorrectionState.AMENDMENT_COMPLETED,
                        LOK_NAYAK,
                        null,
                        haemoglobin(ObservationStatus.CORRECTED, 1)));
        assertRefused(
                Refusal.Reason.RULE,
                () -> move(
                        task,
                        CorrectionState.AMENDMENT_COMPLETED,
                        LOK_NAYAK,
                        null,
                        haemoglobin(ObservationStatus.FINAL, 2)));
        Resource other = haemoglobin(ObservationStatus.CORRECTED, 2);
        other.setId("Observation/other/_history/2");
        assertRefused(
                Refusal.Reason.RULE, () -> move(task, CorrectionState.AMENDMENT_COMPLETED, LOK_NAYAK, null, other));

        Task done = move(
                task,
                CorrectionState.AMENDMENT_COMPLETED,
                LOK_NAYAK,
                null,
                haemoglobin(ObservationStatus.CORRECTED, 2));

        assertThat(done.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(((Reference) done.getOutputFirstRep().getValue()).getDisplay())
                .isEqualTo("Observation/hb/_history/2");
    }

    @Test
    void thePatientNeitherDecidesNorDoesAnotherFacility() {
        Task task = task(ask());

        assertRefused(Refusal.Reason.FORBIDDEN, () -> move(task, CorrectionState.IN_REVIEW, ASHA, null, null));
        assertRefused(Refusal.Reason.FORBIDDEN, () -> move(task, CorrectionState.IN_REVIEW, GTB, null, null));
        assertRefused(
                Refusal.Reason.FORBIDDEN, () -> move(task, CorrectionState.REQUESTER_CANCELLED, STRANGER, null, null));
        assertRefused(
                Refusal.Reason.FORBIDDEN, () -> move(task, CorrectionState.REQUESTER_CANCELLED, LOK_NAYAK, null, null));
    }

    @Test
    void aQuestionIsAnsweredWithWords() {
        Task task = task(ask());
        assertRefused(
                Refusal.Reason.RULE, () -> move(task, CorrectionState.WAITING_FOR_INFORMATION, LOK_NAYAK, null, null));
        move(task, CorrectionState.WAITING_FOR_INFORMATION, LOK_NAYAK, "Which laboratory did the second test?", null);

        Communication answer = desk.answer(id(task), words("The one in Seelampur."), ASHA);

        Task after = store.task(id(task)).orElseThrow();
        assertThat(CorrectionState.of(after)).isEqualTo(CorrectionState.IN_REVIEW);
        assertThat(answer.getAboutFirstRep().getReference()).isEqualTo("Task/" + id(task));
        assertThat(after.getInput()).hasSize(3);
    }

    @Test
    void aDisagreementWithADenialIsKeptInATaskOfItsOwnOnce() {
        Task denied = denied();

        Communication said = desk.disagree(id(denied), words("I was never at that laboratory."), ASHA);

        Task disagreement = task(said);
        assertThat(CorrectionKind.of(disagreement)).contains(CorrectionKind.DISAGREEMENT);
        assertThat(disagreement.getReasonReference().getReference()).isEqualTo("Task/" + id(denied));
        assertRefused(Refusal.Reason.RULE, () -> desk.disagree(id(denied), words("Again."), ASHA));
        move(disagreement, CorrectionState.DISAGREEMENT_LOGGED, LOK_NAYAK, null, null);
        Task over = move(disagreement, CorrectionState.COMPLETED, LOK_NAYAK, "The sample bore your card.", null);
        assertThat(over.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(store.tasks()).hasSize(2);
    }

    @Test
    void onlyWhatWasDeniedIsDisagreedWithAndOnlyByThePatient() {
        Task task = task(ask());
        assertRefused(Refusal.Reason.RULE, () -> desk.disagree(id(task), words("No."), ASHA));
        Task denied = denied();
        assertRefused(Refusal.Reason.FORBIDDEN, () -> desk.disagree(id(denied), words("No."), LOK_NAYAK));
    }

    @Test
    void whoeverAskedCancelsAndThenItIsOver() {
        Task task = task(ask());

        Task cancelled = move(task, CorrectionState.REQUESTER_CANCELLED, ASHA, null, null);

        assertThat(cancelled.getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertRefused(Refusal.Reason.RULE, () -> move(task, CorrectionState.IN_REVIEW, LOK_NAYAK, null, null));
    }

    @Test
    void aMessageHasWordsAndNoReferences() {
        Communication pointing = new Communication();
        pointing.addPayload().setContent(new Reference("Observation/secret"));

        assertRefused(Refusal.Reason.INVALID, () -> ask(new Communication()));
        assertRefused(Refusal.Reason.INVALID, () -> ask(words(" ")));
        assertRefused(Refusal.Reason.INVALID, () -> ask(pointing));
        assertThat(store.tasks()).isEmpty();
    }

    @Test
    void aMessageTakesOverNoExtensionsNoAddressesAndNothingThatRuns() {
        Communication hiding = words("This result is not mine.");
        hiding.getPayloadFirstRep()
                .getContentStringType()
                .addExtension("https://example.org/see", new Reference("Observation/secret"));

        Communication said = ask(hiding);

        assertThat(said.getPayloadFirstRep().getContentStringType().hasExtension())
                .isFalse();
        assertRefused(Refusal.Reason.RULE, () -> ask(file(new Attachment().setUrl("https://example.org/a.pdf"))));
        assertRefused(Refusal.Reason.RULE, () -> ask(file(pdf(10).setContentType("text/html"))));
        assertThat(ask(file(pdf(10)))
                        .getPayloadFirstRep()
                        .getContentAttachment()
                        .getData())
                .hasSize(10);
    }

    @Test
    void aMessageIsOfASizeThatSomebodyReads() {
        Communication manyParts = new Communication();
        for (int i = 0; i < 11; i++) {
            manyParts.addPayload().setContent(new StringType("wrong"));
        }

        assertRefused(Refusal.Reason.RULE, () -> ask(manyParts));
        assertRefused(Refusal.Reason.RULE, () -> ask(words("a".repeat(5_001))));
        assertRefused(Refusal.Reason.RULE, () -> ask(file(pdf(10_000_000))));
        assertThat(store.tasks()).isEmpty();
    }

    @Test
    void whatComesAgainUnderItsNumberIsAnsweredAgainAndNotKeptAgain() {
        Communication numbered = words("This result is not mine.");
        numbered.addIdentifier().setSystem("https://example.org/app").setValue("7");

        Communication first = ask(numbered);
        Communication second = ask(numbered);

        assertThat(second.getIdElement().getIdPart())
                .isEqualTo(first.getIdElement().getIdPart());
        assertThat(store.tasks()).hasSize(1);
        ask(words("This result is not mine."));
        assertThat(store.tasks()).hasSize(2);
    }

    @Test
    void ofARecordThatCannotSayThatItWasCorrectedTheContentMustHaveChanged() {
        Patient before = new Patient().setGender(AdministrativeGender.MALE);
        before.setId("Patient/asha/_history/3");
        before.getMeta().setVersionId("3");
        store.keep("Patient/asha/_history/3", before);
        Task task = task(desk.ask(new CorrectionRequest("asha", before, "lok-nayak", words("I am a woman."), ASHA)));
        move(task, CorrectionState.IN_REVIEW, LOK_NAYAK, null, null);
        move(task, CorrectionState.ACCEPTED, LOK_NAYAK, null, null);
        Patient relabelled = before.copy();
        relabelled.setId("Patient/asha/_history/4");
        relabelled.getMeta().setVersionId("4").addSecurity().setCode("R");
        assertRefused(
                Refusal.Reason.RULE,
                () -> move(task, CorrectionState.AMENDMENT_COMPLETED, LOK_NAYAK, null, relabelled));

        Patient corrected = relabelled.copy();
        corrected.setGender(AdministrativeGender.FEMALE);
        Task done = move(task, CorrectionState.AMENDMENT_COMPLETED, LOK_NAYAK, null, corrected);

        assertThat(CorrectionTasks.correctedVersion(done)).contains(4L);
    }

    @Test
    void whoHasAskedDoesNotDecideInAnotherRole() {
        Task task = task(ask());
        CorrectionMover asha = new CorrectionMover("Patient/asha", null, "lok-nayak");

        assertRefused(Refusal.Reason.FORBIDDEN, () -> move(task, CorrectionState.IN_REVIEW, asha, null, null));
    }

    private static Communication file(Attachment file) {
        Communication words = new Communication();
        words.addPayload().setContent(file);
        return words;
    }

    private static Attachment pdf(int bytes) {
        return new Attachment().setContentType("application/pdf").setData(new byte[bytes]);
    }

    private Communication ask() {
        return ask(words("This result is not mine."));
    }

    private Communication ask(Communication words) {
        return desk.ask(
                new CorrectionRequest("asha", haemoglobin(ObservationStatus.FINAL, 1), "lok-nayak", words, ASHA));
    }

    private Task accepted() {
        Task task = task(ask());
        move(task, CorrectionState.IN_REVIEW, LOK_NAYAK, null, null);
        return move(task, CorrectionState.ACCEPTED, LOK_NAYAK, null, null);
    }

    private Task denied() {
        Task task = task(ask());
        move(task, CorrectionState.IN_REVIEW, LOK_NAYAK, null, null);
        return move(task, CorrectionState.DENIED, LOK_NAYAK, "The sample bore your card.", null);
    }

    private Task move(
            Task task, CorrectionState to, CorrectionMover mover, @Nullable String words, @Nullable Resource evidence) {
        return desk.advance(new CorrectionStep(id(task), to, mover, words == null ? null : words(words), evidence));
    }

    private Task task(Communication said) {
        String about = said.getAboutFirstRep().getReference();
        return store.task(about.substring("Task/".length())).orElseThrow();
    }

    private static String id(Task task) {
        return task.getIdElement().getIdPart();
    }

    private static void assertRefused(Refusal.Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
