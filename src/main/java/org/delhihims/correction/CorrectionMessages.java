package org.delhihims.correction;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import java.time.Instant;
import java.util.Date;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/** What patient and facility write to each other about a correction. Of what a caller sends, the payload alone is kept. */
final class CorrectionMessages {

    /** By this tag a facility finds its own records. */
    private static final String RECORD_FACILITY = Canonicals.identifierSystem("record-facility");

    private CorrectionMessages() {}

    static Communication toFacility(
            CorrectionKind kind, String patient, String facility, Communication words, String agent, Instant now) {
        Communication message = message(kind, patient, facility, words, now);
        message.setSender(new Reference(agent));
        message.addRecipient(new Reference("Organization/" + facility));
        return message;
    }

    static Communication toRequester(CorrectionKind kind, Task task, Communication words, Instant now) {
        String patient = task.getFor().getReferenceElement().getIdPart();
        String facility = task.getOwner().getReferenceElement().getIdPart();
        Communication message = message(kind, patient, facility, words, now);
        message.setSender(task.getOwner().copy());
        message.addRecipient(task.getRequester().copy());
        return message;
    }

    private static Communication message(
            CorrectionKind kind, String patient, String facility, Communication words, Instant now) {
        Communication message = new Communication().setStatus(CommunicationStatus.COMPLETED);
        message.getMeta().addTag(new Coding().setSystem(RECORD_FACILITY).setCode(facility));
        message.addCategory(kind.ofMessage());
        message.setSubject(new Reference("Patient/" + patient));
        message.setSent(Date.from(now));
        for (CommunicationPayloadComponent part : words.getPayload()) {
            message.addPayload().setContent(content(part));
        }
        if (!message.hasPayload()) {
            throw new Refusal(INVALID, CorrectionSentences.NOTHING_SAID, "Communication.payload");
        }
        return message;
    }

    /** A reference would be kept without asking whether its writer may see where it leads. */
    private static Type content(CommunicationPayloadComponent part) {
        if (part.hasContentReference()) {
            throw new Refusal(INVALID, CorrectionSentences.NO_RECORDS_IN_MESSAGE, "Communication.payload.content");
        }
        if (part.hasContentAttachment()) {
            return part.getContentAttachment().copy();
        }
        if (!part.hasContentStringType()
                || part.getContentStringType().getValueNotNull().isBlank()) {
            throw new Refusal(INVALID, CorrectionSentences.NOTHING_SAID, "Communication.payload");
        }
        return part.getContentStringType().copy();
    }

    /** The words in one line, for the reason that a task shows. */
    static String text(Communication message) {
        return message.getPayload().stream()
                .filter(CommunicationPayloadComponent::hasContentStringType)
                .map(part -> part.getContentStringType().getValueNotNull())
                .findFirst()
                .orElse("");
    }
}
