package org.delhihims.correction;

import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/**
 * What patient and facility write to each other about a correction. Of what a caller sends, the words and the files of the
 * payload are kept, and the number by which the sender knows the message.
 */
final class CorrectionMessages {

    /** By this tag a facility finds its own records. */
    private static final String RECORD_FACILITY = Canonicals.identifierSystem("record-facility");

    private static final String PAYLOAD = "Communication.payload";
    private static final int MOST_PARTS = 10;
    private static final int LONGEST_WORDS = 5_000;

    /** Bytes of all files of one message. */
    private static final int MOST_BYTES = 5_000_000;

    /** Whoever opens a file at a facility opens nothing that runs. */
    private static final Set<String> FILES = Set.of("application/pdf", "image/jpeg", "image/png");

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
        words.getIdentifier().stream()
                .filter(CorrectionMessages::isNumber)
                .forEach(number -> message.addIdentifier(numberOf(number)));
        if (!words.hasPayload()) {
            throw new Refusal(INVALID, CorrectionSentences.NOTHING_SAID, PAYLOAD);
        }
        refuseTooMuch(words);
        for (CommunicationPayloadComponent part : words.getPayload()) {
            message.addPayload().setContent(content(part));
        }
        return message;
    }

    /** Whether a number tells one message from all others of its sender. */
    static boolean isNumber(Identifier number) {
        return number.hasSystem() && number.hasValue();
    }

    private static Identifier numberOf(Identifier sent) {
        return new Identifier().setSystem(sent.getSystem()).setValue(sent.getValue());
    }

    private static void refuseTooMuch(Communication words) {
        long characters = words.getPayload().stream()
                .filter(CommunicationPayloadComponent::hasContentStringType)
                .mapToLong(part -> part.getContentStringType().getValueNotNull().length())
                .sum();
        long bytes = words.getPayload().stream()
                .filter(CommunicationPayloadComponent::hasContentAttachment)
                .map(part -> part.getContentAttachment().getData())
                .filter(data -> data != null)
                .mapToLong(data -> data.length)
                .sum();
        if (words.getPayload().size() > MOST_PARTS || characters > LONGEST_WORDS || bytes > MOST_BYTES) {
            throw new Refusal(RULE, CorrectionSentences.TOO_MUCH_SAID, PAYLOAD);
        }
    }

    /** Only what is read is taken over: an extension or a reference could lead to records that its writer may not see. */
    private static Type content(CommunicationPayloadComponent part) {
        if (part.hasContentReference()) {
            throw new Refusal(INVALID, CorrectionSentences.NO_RECORDS_IN_MESSAGE, "Communication.payload.content");
        }
        if (part.hasContentAttachment()) {
            return file(part.getContentAttachment());
        }
        if (!part.hasContentStringType()
                || part.getContentStringType().getValueNotNull().isBlank()) {
            throw new Refusal(INVALID, CorrectionSentences.NOTHING_SAID, PAYLOAD);
        }
        return new StringType(part.getContentStringType().getValueNotNull());
    }

    private static Attachment file(Attachment sent) {
        if (!sent.hasData() || sent.hasUrl() || !FILES.contains(String.valueOf(sent.getContentType()))) {
            throw new Refusal(RULE, CorrectionSentences.NO_SUCH_FILES, "Communication.payload.content");
        }
        return new Attachment()
                .setContentType(sent.getContentType())
                .setData(sent.getData())
                .setTitle(sent.getTitle());
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
