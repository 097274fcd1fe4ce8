package org.delhihims.server.healthlink;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.delhihims.card.Residents;
import org.delhihims.credential.Passcode;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The operations with which a resident, or who acts for him, shares a summary by a link, and stops sharing it. */
public final class HealthLinkProvider implements FhirProvider {

    private final HealthLinkDesk desk;
    private final SharedRecords records;
    private final Residents residents;
    private final SeenPatients seen;
    private final LinkWishes wishes;
    private final RuleBook sentences;
    private final Clock clock;

    HealthLinkProvider(
            HealthLinkDesk desk,
            SharedRecords records,
            Residents residents,
            SeenPatients seen,
            LinkWishes wishes,
            RuleBook sentences,
            Clock clock) {
        this.desk = desk;
        this.records = records;
        this.residents = residents;
        this.seen = seen;
        this.wishes = wishes;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * {@code POST Patient/[id]/$share-health-link}: a SMART Health Link to the summary as it is now. The answer alone holds
     * the link: it cannot be asked for again.
     */
    @Operation(name = "$share-health-link", typeName = "Patient")
    public Parameters share(
            @IdParam IdType patient,
            @OperationParam(name = "passcode", min = 0, max = 1) @Nullable StringType chosen,
            @OperationParam(name = "until", min = 0, max = 1) @Nullable InstantType until,
            @OperationParam(name = "views", min = 0, max = 1) @Nullable IntegerType views,
            @OperationParam(name = "label", min = 0, max = 1) @Nullable StringType label,
            RequestDetails request) {
        Passcode passcode = wishes.passcode(chosen);
        Instant ends = wishes.until(until);
        int most = wishes.views(views);
        String words = wishes.label(label);
        Patient resident = whole(patient, request);
        String document = wishes.notTooLarge(records.of(resident, request));
        HealthLinkDesk.Shared shared = desk.share(idOf(resident), document, passcode, words, ends, most)
                .orElseThrow(() -> refused("health-links-open"));
        Parameters answer = new Parameters();
        answer.addParameter("link", new StringType(shared.link().text()));
        answer.addParameter("id", new IdType(shared.id().toString()));
        answer.addParameter("until", new InstantType(Date.from(ends)));
        answer.addParameter("views", new IntegerType(most));
        if (chosen == null || chosen.isEmpty()) {
            answer.addParameter("passcode", new StringType(passcode.value()));
        }
        return answer;
    }

    /** {@code GET Patient/[id]/$health-links}: the links of this resident, the newest first, and who has opened them. */
    @Operation(name = "$health-links", typeName = "Patient", idempotent = true)
    public Parameters list(@IdParam IdType patient, RequestDetails request) {
        Parameters answer = new Parameters();
        desk.of(idOf(whole(patient, request)))
                .forEach(link -> describe(answer.addParameter().setName("link"), link));
        return answer;
    }

    /** {@code POST Patient/[id]/$revoke-health-link}: the link leads nowhere from now on, and its file is gone. */
    @Operation(name = "$revoke-health-link", typeName = "Patient")
    public Parameters revoke(
            @IdParam IdType patient,
            @OperationParam(name = "id", min = 1, max = 1) @Nullable IdType link,
            RequestDetails request) {
        UUID id = wishes.link(link);
        String resident = idOf(whole(patient, request));
        if (!desk.revoke(id, resident)) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", ""), "id");
        }
        Parameters answer = new Parameters();
        desk.of(resident).stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> describe(answer.addParameter().setName("link"), one));
        return answer;
    }

    private void describe(ParametersParameterComponent part, KeptLink link) {
        part.addPart().setName("id").setValue(new IdType(link.id().toString()));
        part.addPart().setName("state").setValue(new CodeType(link.state(clock.instant())));
        if (link.label() != null) {
            part.addPart().setName("label").setValue(new StringType(link.label()));
        }
        part.addPart().setName("made").setValue(new InstantType(Date.from(link.made())));
        part.addPart().setName("until").setValue(new InstantType(Date.from(link.ends())));
        part.addPart().setName("views").setValue(new IntegerType(link.views()));
        part.addPart().setName("viewsLeft").setValue(new IntegerType(link.viewsLeft()));
        part.addPart().setName("attemptsLeft").setValue(new IntegerType(link.attemptsLeft()));
        link.openings().forEach(opening -> {
            ParametersParameterComponent told = part.addPart().setName("opened");
            told.addPart().setName("recipient").setValue(new StringType(opening.recipient()));
            told.addPart().setName("when").setValue(new InstantType(Date.from(opening.at())));
        });
    }

    private Patient whole(IdType patient, RequestDetails request) {
        Patient resident = residents
                .resident(patient.getIdPart())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", "")));
        if (!seen.isWhole(resident, request)) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        return resident;
    }

    private static String idOf(Patient resident) {
        return resident.getIdElement().getIdPart();
    }

    private Refusal refused(String code) {
        return new Refusal(Refusal.Reason.RULE, sentences.refusal(code, ""));
    }
}
