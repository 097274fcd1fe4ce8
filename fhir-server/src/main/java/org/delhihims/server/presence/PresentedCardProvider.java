package org.delhihims.server.presence;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.delhihims.audit.Names;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.access.TooMany;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.card.CardReader;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.login.PresenceCodes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The operation by which a resident who is at a desk opens the record to the facility. */
public final class PresentedCardProvider implements FhirProvider {

    private static final String REGISTRAR = "registrar";

    private final CardReader reader;
    private final PresenceCodes codes;
    private final PresenceDesk desk;
    private final Names names;
    private final RuleBook sentences;

    PresentedCardProvider(CardReader reader, PresenceCodes codes, PresenceDesk desk, Names names, RuleBook sentences) {
        this.reader = reader;
        this.codes = codes;
        this.desk = desk;
        this.names = names;
        this.sentences = sentences;
    }

    /**
     * {@code POST Patient/$present-card}: sends a code to the phone of the card's holder; with that code, or the word of a
     * registrar that the holder looks like the photograph, opens the record to the caller's facility for a day.
     */
    @Operation(name = "$present-card", typeName = "Patient")
    public Parameters present(
            @OperationParam(name = "card", min = 1, max = 1) @Nullable StringType card,
            @OperationParam(name = "request", min = 0, max = 1) @Nullable IdType sent,
            @OperationParam(name = "code", min = 0, max = 1) @Nullable StringType code,
            @OperationParam(name = "likeness", min = 0, max = 1) @Nullable BooleanType likeness,
            RequestDetails request) {
        Caller caller = Callers.of(request)
                .filter(one -> one.facility() != null)
                .orElseThrow(() -> new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", "")));
        String facility = String.valueOf(caller.facility());
        Patient patient = desk.holderOf(reader.number(card == null ? "" : card.getValueNotNull()));
        String id = patient.getIdElement().getIdPart();
        AuditNotes.of(request).concerns(id);
        if (likeness != null && likeness.booleanValue()) {
            if (!REGISTRAR.equals(caller.role())) {
                throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("presence-by-registrar", ""), "likeness");
            }
        } else if (code == null || code.isEmpty()) {
            return send(patient, facility);
        } else if (!codes.confirms(requestOf(sent), code.getValueNotNull(), id, facility)) {
            throw new Refusal(Refusal.Reason.RULE, sentences.refusal("presence-wrong-code", ""), "code");
        }
        Instant until = desk.open(id, facility);
        Parameters answer = new Parameters();
        answer.addParameter().setName("patient").setValue(new Reference("Patient/" + id));
        answer.addParameter("until", new InstantType(Date.from(until)));
        return answer;
    }

    private Parameters send(Patient patient, String facility) {
        codes.refusedFor(patient).ifPresent(seconds -> {
            throw TooMany.refusal(sentences, seconds);
        });
        Sentence name = names.of("Organization/" + facility).orElse(new Sentence("A hospital", "एक अस्पताल"));
        PresenceCodes.Sent sent = codes.send(patient, facility, name)
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.RULE, sentences.refusal("presence-no-phone", ""), "card"));
        Parameters answer = new Parameters();
        answer.addParameter("request", new IdType(sent.request().toString()));
        answer.addParameter("phone", new StringType(sent.phoneEnding()));
        answer.addParameter("until", new InstantType(Date.from(sent.until())));
        return answer;
    }

    private UUID requestOf(@Nullable IdType sent) {
        if (sent == null || sent.isEmpty()) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("required-element", "request"), "request");
        }
        try {
            return UUID.fromString(sent.getIdPart());
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "request"), "request");
        }
    }
}
