package org.delhihims.server.correction;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.delhihims.correction.CorrectionDesk;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.CorrectionMover;
import org.delhihims.correction.CorrectionRequest;
import org.delhihims.correction.CorrectionState;
import org.delhihims.correction.CorrectionStep;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * The operations with which a record is corrected that others have written.
 *
 * @see <a href="https://hl7.org/fhir/uv/patient-corrections">Patient Request for Corrections 1.0.0</a>
 */
public final class CorrectionProvider implements FhirProvider {

    private static final String ABOUT = "Communication.about";

    private final CorrectionDesk desk;
    private final CorrectedRecords records;
    private final RuleBook sentences;

    CorrectionProvider(CorrectionDesk desk, CorrectedRecords records, RuleBook sentences) {
        this.desk = desk;
        this.records = records;
        this.sentences = sentences;
    }

    /**
     * {@code POST Communication/$correction-request}: a patient asks, disagrees, or answers a question, as the message says. It
     * comes alone or, as in the guide, in a Bundle. The answer is the message as it is kept, with the task in {@code about}.
     */
    @Operation(name = "$correction-request", typeName = "Communication")
    public Communication request(
            @OperationParam(name = "CorrectionRequest", min = 0, max = 1) @Nullable Bundle guide,
            @OperationParam(name = "communication", min = 0, max = 1) @Nullable Communication alone,
            RequestDetails request) {
        Communication words = words(guide, alone);
        Caller caller = Callers.of(request).orElseThrow();
        String patient = caller.patient();
        if (patient == null) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        if (words.hasSubject()
                && !patient.equals(words.getSubject().getReferenceElement().getIdPart())) {
            throw new Refusal(
                    Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""), "Communication.subject");
        }
        AuditNotes.of(request).concerns(patient);
        CorrectionMover mover = new CorrectionMover(String.valueOf(caller.fhirUser()), patient, null);
        Optional<String> task = taskIn(words);
        boolean isDisagreement = words.getCategory().stream()
                .flatMap(category -> CorrectionKind.in(category).stream())
                .anyMatch(kind -> kind == CorrectionKind.DISAGREEMENT);
        if (isDisagreement) {
            String decided = task.orElseThrow(() -> invalid("required-element", ABOUT));
            return desk.disagree(decided, words, mover);
        }
        if (task.isPresent()) {
            return desk.answer(task.get(), words, mover);
        }
        Resource record = recordIn(words, patient, request);
        return desk.ask(new CorrectionRequest(patient, record, records.facilityOf(record), words, mover));
    }

    /** {@code POST Task/[id]/$advance-correction}: one step, by whoever's turn it is. */
    @Operation(name = "$advance-correction", typeName = "Task")
    public Task advance(
            @IdParam IdType task,
            @OperationParam(name = "to", min = 1, max = 1) @Nullable CodeType to,
            @OperationParam(name = "message", min = 0, max = 1) @Nullable StringType message,
            @OperationParam(name = "evidence", min = 0, max = 1) @Nullable Reference evidence,
            RequestDetails request) {
        CorrectionState state = CorrectionState.of(to == null ? "" : to.getValueNotNull())
                .orElseThrow(() -> invalid("wrong-code", "to"));
        Resource corrected = evidence == null ? null : records.read(evidence, "evidence", request);
        Task moved =
                desk.advance(new CorrectionStep(task.getIdPart(), state, mover(request), words(message), corrected));
        AuditNotes.of(request).concerns(moved.getFor().getReferenceElement().getIdPart());
        return moved;
    }

    private Communication words(@Nullable Bundle guide, @Nullable Communication alone) {
        List<Communication> inGuide = guide == null
                ? List.of()
                : guide.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Communication.class::isInstance)
                        .map(Communication.class::cast)
                        .toList();
        if (alone != null && inGuide.isEmpty()) {
            return alone;
        }
        if (alone != null || inGuide.size() != 1) {
            throw invalid("exactly-one", "CorrectionRequest, communication");
        }
        return inGuide.get(0);
    }

    private static @Nullable Communication words(@Nullable StringType message) {
        if (message == null || message.getValueNotNull().isBlank()) {
            return null;
        }
        Communication words = new Communication();
        words.addPayload().setContent(new StringType(message.getValueNotNull().strip()));
        return words;
    }

    private static CorrectionMover mover(RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String person = caller.fhirUser();
        boolean isAtFacility = caller.facility() != null;
        return new CorrectionMover(
                person == null ? "Organization/" + caller.facility() : person,
                isAtFacility ? null : caller.patient(),
                caller.facility());
    }

    private static Optional<String> taskIn(Communication words) {
        return words.getAbout().stream()
                .map(Reference::getReferenceElement)
                .filter(about -> "Task".equals(about.getResourceType()) && about.hasIdPart())
                .map(about -> about.getIdPart())
                .findFirst();
    }

    /** What the message is about; the patient's own details if it names nothing. */
    private Resource recordIn(Communication words, String patient, RequestDetails request) {
        return switch (words.getAbout().size()) {
            case 0 -> records.readOf(patient, new Reference("Patient/" + patient), ABOUT, request);
            case 1 -> records.readOf(patient, words.getAbout().get(0), ABOUT, request);
            default -> throw invalid("too-many", ABOUT);
        };
    }

    private Refusal invalid(String rule, String element) {
        return new Refusal(Refusal.Reason.INVALID, sentences.refusal(rule, element), element);
    }
}
