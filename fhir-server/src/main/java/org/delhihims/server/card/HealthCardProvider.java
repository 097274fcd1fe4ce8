package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardRequest;
import org.delhihims.card.CardState;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.VerificationResult;
import org.jspecify.annotations.Nullable;

/**
 * The operations that move the health card of a resident through its life. They are POST only: a GET would leave card numbers
 * in access logs. Each answers with the resident as the record is afterwards.
 */
public final class HealthCardProvider implements FhirProvider {

    private final CardDesk desk;
    private final CardMovers movers;
    private final IFhirResourceDao<VerificationResult> surveys;
    private final RuleBook sentences;

    HealthCardProvider(
            CardDesk desk, CardMovers movers, IFhirResourceDao<VerificationResult> surveys, RuleBook sentences) {
        this.desk = desk;
        this.movers = movers;
        this.surveys = surveys;
        this.sentences = sentences;
    }

    /** {@code POST Patient/[id]/$request-card}: a resident, or somebody for him, asks for a card. */
    @Operation(name = "$request-card", typeName = "Patient")
    public Patient request(
            @IdParam IdType resident,
            @OperationParam(name = "reason", min = 0, max = 1) @Nullable StringType reason,
            RequestDetails request) {
        return desk.request(asked(resident, reason, request));
    }

    /** {@code POST Patient/[id]/$issue-card}: the resident with a temporary card, or with the one he has already. */
    @Operation(name = "$issue-card", typeName = "Patient")
    public Patient issue(@IdParam IdType resident, RequestDetails request) {
        return desk.issue(asked(resident, null, request));
    }

    /** {@code POST Patient/[id]/$renew-card}: lets a temporary card serve for another year. */
    @Operation(name = "$renew-card", typeName = "Patient")
    public Patient renew(@IdParam IdType resident, RequestDetails request) {
        return desk.renew(asked(resident, null, request));
    }

    /** {@code POST Patient/[id]/$block-card}: makes a lost card worthless, at once and everywhere. */
    @Operation(name = "$block-card", typeName = "Patient")
    public Patient block(
            @IdParam IdType resident,
            @OperationParam(name = "reason", min = 0, max = 1) @Nullable StringType reason,
            RequestDetails request) {
        return desk.block(asked(resident, reason, request));
    }

    /** {@code POST Patient/[id]/$replace-card}: a new card for a lost one; a new number too if it was misused. */
    @Operation(name = "$replace-card", typeName = "Patient")
    public Patient replace(
            @IdParam IdType resident,
            @OperationParam(name = "misused", min = 0, max = 1) @Nullable BooleanType misused,
            RequestDetails request) {
        return desk.replace(asked(resident, null, request), misused != null && misused.booleanValue());
    }

    /** {@code POST Patient/[id]/$print-card}: the permanent card is printed, after the survey or a replacement. */
    @Operation(name = "$print-card", typeName = "Patient")
    public Patient print(@IdParam IdType resident, RequestDetails request) {
        return desk.print(asked(resident, null, request));
    }

    /** {@code POST Patient/[id]/$advance-card}: one step on the way of the card, such as from printed to dispatched. */
    @Operation(name = "$advance-card", typeName = "Patient")
    public Patient advance(
            @IdParam IdType resident,
            @OperationParam(name = "to", min = 1, max = 1) @Nullable CodeType to,
            @OperationParam(name = "reason", min = 0, max = 1) @Nullable StringType reason,
            @OperationParam(name = "survey", min = 0, max = 1) @Nullable Reference survey,
            RequestDetails request) {
        CardState state = CardState.of(to == null ? "" : to.getValueNotNull())
                .orElseThrow(() -> new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-code", "to"), "to"));
        VerificationResult evidence = survey == null ? null : surveys.read(idOf(survey), request);
        CardRequest asked = asked(resident, reason, request);
        return desk.advance(new CardRequest(asked.resident(), asked.mover(), asked.reason(), evidence), state);
    }

    /** The survey as it stands now: an earlier version of it may have been found wrong since. */
    private IdType idOf(Reference survey) {
        IdType id = new IdType(survey.getReference());
        if (id.isAbsolute() || !"VerificationResult".equals(id.getResourceType()) || id.getIdPart() == null) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "survey"), "survey");
        }
        return id.toUnqualifiedVersionless();
    }

    private CardRequest asked(IdType resident, @Nullable StringType reason, RequestDetails request) {
        return new CardRequest(
                resident.getIdPart(), movers.of(request), reason == null ? null : reason.getValue(), null);
    }
}
