package org.delhihims.recall;

import java.time.Instant;
import java.util.Date;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What readers of a wrong record are told: which record, and that it was withdrawn or corrected, and nothing that stood in it.
 * Whoever may still see the record reads there what is right.
 */
public final class RecallNotices {

    private static final String TASK_KIND = Canonicals.codeSystem("task-kind");
    private static final String NOTICE = "wrong-record-notice";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** Passes on what is for readers of no facility. */
    private static final String DEPARTMENT = "delhi-health-department";

    private RecallNotices() {}

    /**
     * For residents a message in the record; for all others a task of their facility, which is done when it was read.
     *
     * @param patient the id of the Patient whose record was read
     * @param isThere whether the record can be referred to; it may have been deleted
     */
    public static Resource notice(Recall recall, Reader reader, String patient, boolean isThere, Instant now) {
        return reader.isResident()
                ? message(recall, reader, patient, isThere, now)
                : task(recall, reader, isThere, now);
    }

    /**
     * It names no patient. The record stands in {@code input}, not in {@code focus}: from there the task would take over labels
     * by which it could be closed to those who have to know.
     */
    private static Task task(Recall recall, Reader reader, boolean isThere, Instant now) {
        Task task = new Task().setIntent(TaskIntent.ORDER).setStatus(TaskStatus.REQUESTED);
        task.setCode(kind());
        task.setAuthoredOn(Date.from(now));
        task.setOwner(new Reference("Organization/" + (reader.facility() == null ? DEPARTMENT : reader.facility())));
        if (recall.facility() != null) {
            task.setRequester(new Reference("Organization/" + recall.facility()));
        }
        if (reader.isPerson()) {
            task.getRestriction().addRecipient(new Reference(reader.who()));
        }
        Sentence sentence = sentence(recall);
        task.setDescriptionElement(bilingual(sentence));
        task.addInput()
                .setType(new CodeableConcept().setText("Wrong record"))
                .setValue(isThere ? new Reference(recall.record()) : new Reference().setDisplay(recall.record()));
        return task;
    }

    private static Communication message(Recall recall, Reader reader, String patient, boolean isThere, Instant now) {
        Communication message = new Communication().setStatus(CommunicationStatus.COMPLETED);
        message.addCategory(kind());
        message.setSubject(new Reference("Patient/" + patient));
        message.addRecipient(new Reference(reader.who()));
        if (recall.facility() != null) {
            message.setSender(new Reference("Organization/" + recall.facility()));
        }
        if (isThere && recall.patients().size() == 1) {
            // Its labels are taken over: whoever may not see the record does not see that there was one.
            message.addAbout(new Reference(recall.record()));
        }
        message.setSent(Date.from(now));
        message.addPayload().setContent(bilingual(sentence(recall)));
        return message;
    }

    private static CodeableConcept kind() {
        CodeableConcept kind = new CodeableConcept();
        kind.addCoding().setSystem(TASK_KIND).setCode(NOTICE);
        return kind;
    }

    private static Sentence sentence(Recall recall) {
        return switch (recall.fault()) {
            case WITHDRAWN ->
                new Sentence(
                        "A record that you have read was entered in error and has been withdrawn. Do not rely on what it said.",
                        "आपने जो रिकॉर्ड देखा था वह ग़लती से दर्ज हुआ था और वापस ले लिया गया है। उस पर भरोसा न करें।");
            case CORRECTED ->
                new Sentence(
                        "A record that you have read was wrong and has been corrected. Read it again before you rely on it.",
                        "आपने जो रिकॉर्ड देखा था वह ग़लत था और सुधार दिया गया है। उस पर भरोसा करने से पहले उसे दोबारा देखें।");
            case JOINED ->
                new Sentence(
                        "A record that you have read was one of two of the same person, which have been joined. You may have seen a part only. Read it again.",
                        "आपने जो रिकॉर्ड देखा था वह एक ही व्यक्ति के दो रिकॉर्ड में से एक था, जो अब मिला दिए गए हैं। हो सकता है आपने केवल एक भाग देखा हो। उसे दोबारा देखें।");
            case PARTED ->
                new Sentence(
                        "A record that you have read was joined with another person's by mistake, and has been parted from it. Do not rely on what you have seen. Read it again.",
                        "आपने जो रिकॉर्ड देखा था उसमें ग़लती से किसी दूसरे व्यक्ति का रिकॉर्ड मिला था, और अब उसे अलग कर दिया गया है। जो देखा था उस पर भरोसा न करें। उसे दोबारा देखें।");
        };
    }

    private static StringType bilingual(Sentence sentence) {
        StringType text = new StringType(sentence.english());
        Extension translation = text.addExtension().setUrl(TRANSLATION);
        translation.addExtension("lang", new CodeType("hi"));
        translation.addExtension("content", new StringType(sentence.hindi()));
        return text;
    }
}
