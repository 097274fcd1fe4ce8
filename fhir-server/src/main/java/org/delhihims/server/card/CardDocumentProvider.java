package org.delhihims.server.card;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.delhihims.card.CardSerials.Serial;
import org.delhihims.card.Residents;
import org.delhihims.kernel.Refusal;
import org.delhihims.paper.Language;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.healthcard.HealthCardIssuer.SignedCard;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** The operations that give out a card: as a PDF to be printed, or as a SMART Health Card for a phone. */
public final class CardDocumentProvider implements FhirProvider {

    private static final List<String> HEALTH_CARD =
            List.of("#health-card", "https://smarthealth.cards#health-card", "Patient");

    private final CardDesks desks;
    private final Residents residents;
    private final Residents whole;
    private final CardPapers papers;
    private final RuleBook sentences;

    /**
     * @param residents as the caller sees them
     * @param whole as the server keeps them
     */
    CardDocumentProvider(CardDesks desks, Residents residents, Residents whole, CardPapers papers, RuleBook sentences) {
        this.desks = desks;
        this.residents = residents;
        this.whole = whole;
        this.papers = papers;
        this.sentences = sentences;
    }

    /** {@code POST Patient/[id]/$card-document}: the card, its letter or its stickers as PDF. */
    @Operation(name = "$card-document", typeName = "Patient", manualResponse = true)
    public void document(
            @IdParam IdType resident,
            @OperationParam(name = "kind", min = 0, max = 1) @Nullable CodeType kind,
            @OperationParam(name = "language", min = 0, max = 1) @Nullable CodeType language,
            @OperationParam(name = "emergency", min = 0, max = 1) @Nullable BooleanType emergency,
            ServletRequestDetails request)
            throws IOException {
        Patient patient = seenWhole(resident);
        Serial serial = desks.of(request).serial(resident.getIdPart(), desks.isOfFacility(request));
        PrintedResident printed = PrintedResident.of(patient).orElseThrow();
        Language first = language(language);
        byte[] file = switch (kind == null ? "card" : kind.getValueNotNull()) {
            case "card" -> papers.card(printed, serial, first, emergency != null && emergency.booleanValue(), request);
            case "letter" -> papers.letter(printed, first);
            case "stickers" -> papers.stickers(printed, first);
            default -> throw wrong("kind");
        };
        AuditNotes.of(request).concerns(resident.getIdPart());
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /**
     * {@code POST Patient/[id]/$health-cards-issue}: the card as a SMART Health Card, for a wallet.
     *
     * @see <a href="https://hl7.org/fhir/uv/smart-health-cards-and-links/STU1/OperationDefinition-patient-i-health-cards-issue.html">$health-cards-issue</a>
     */
    @Operation(name = "$health-cards-issue", typeName = "Patient")
    public Parameters issue(
            @IdParam IdType resident,
            @OperationParam(name = "credentialType", min = 1) @Nullable List<UriType> types,
            @OperationParam(name = "emergency", min = 0, max = 1) @Nullable BooleanType emergency,
            RequestDetails request) {
        if (types == null || types.stream().noneMatch(type -> HEALTH_CARD.contains(type.getValue()))) {
            throw wrong("credentialType");
        }
        Patient patient = seenWhole(resident);
        Serial serial = desks.of(request).serial(resident.getIdPart(), false);
        Parameters answer = new Parameters();
        add(answer, papers.signed(patient, serial));
        if (emergency != null && emergency.booleanValue()) {
            add(answer, papers.signedForEmergency(patient, serial, request));
        }
        AuditNotes.of(request).concerns(resident.getIdPart());
        return answer;
    }

    private static void add(Parameters answer, SignedCard card) {
        answer.addParameter("verifiableCredential", new StringType(card.jws()));
    }

    /** A card tells no more than its caller may see: whoever sees a part of the record gets none. */
    private Patient seenWhole(IdType resident) {
        Patient seen = residents
                .resident(resident.getIdPart())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", "")));
        Patient kept = whole.resident(resident.getIdPart()).orElseThrow();
        if (!seen.equalsDeep(kept)) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        return kept;
    }

    private Language language(@Nullable CodeType language) {
        return switch (language == null ? "hi" : language.getValueNotNull()) {
            case "hi" -> Language.HINDI;
            case "en" -> Language.ENGLISH;
            default -> throw wrong("language");
        };
    }

    private Refusal wrong(String parameter) {
        return new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-code", parameter), parameter);
    }
}
