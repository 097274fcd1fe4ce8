package org.delhihims.server.card;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardSerials.Serial;
import org.delhihims.card.Residents;
import org.delhihims.kernel.Refusal;
import org.delhihims.paper.Language;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.SeenPatients;
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

    private final CardDesk desk;
    private final Residents residents;
    private final SeenPatients seen;
    private final CardPapers papers;
    private final RuleBook sentences;

    CardDocumentProvider(CardDesk desk, Residents residents, SeenPatients seen, CardPapers papers, RuleBook sentences) {
        this.desk = desk;
        this.residents = residents;
        this.seen = seen;
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
        Patient patient = seen(resident);
        Language first = language(language);
        String paper = kind == null ? "card" : kind.getValueNotNull();
        if (paper.equals("card")) {
            desk.checkOwnPaper(patient);
        }
        boolean withEmergency = emergency != null && emergency.booleanValue();
        byte[] file = isAtFacility(request)
                ? atFacility(patient, paper, first, request)
                : forHolder(patient, paper, first, withEmergency, request);
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
        Patient patient = seen(resident);
        refuseUnlessWhole(patient, request);
        Serial serial = desk.serial(resident.getIdPart());
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

    /** What helps in an emergency is the holder's choice, and read as he may read it. */
    private byte[] forHolder(
            Patient patient, String paper, Language first, boolean withEmergency, RequestDetails request) {
        refuseUnlessWhole(patient, request);
        Serial serial = desk.serial(idOf(patient));
        return switch (paper) {
            case "card" ->
                papers.card(
                        printed(patient),
                        serial,
                        first,
                        withEmergency ? papers.signedForEmergency(patient, serial, request) : null);
            default -> sheet(patient, paper, first);
        };
    }

    /** Who prints a card sees what stands on it; every other paper is for those who see the whole record. */
    private byte[] atFacility(Patient patient, String paper, Language first, RequestDetails request) {
        Optional<Serial> onItsWay = desk.printed(idOf(patient));
        if (onItsWay.isEmpty()) {
            refuseUnlessWhole(patient, request);
            Serial serial = desk.serial(idOf(patient));
            return paper.equals("card")
                    ? papers.card(printed(patient), serial, first, null)
                    : sheet(patient, paper, first);
        }
        return paper.equals("card")
                ? papers.printedCard(printed(patient), onItsWay.get(), first)
                : sheet(patient, paper, first);
    }

    private byte[] sheet(Patient patient, String paper, Language first) {
        return switch (paper) {
            case "letter" -> papers.letter(printed(patient), first);
            case "stickers" -> papers.stickers(printed(patient), first);
            default -> throw wrong("kind");
        };
    }

    private static PrintedResident printed(Patient patient) {
        return PrintedResident.of(patient).orElseThrow();
    }

    private static String idOf(Patient patient) {
        return patient.getIdElement().getIdPart();
    }

    private static boolean isAtFacility(RequestDetails request) {
        return !CardMovers.isResident(request);
    }

    private Patient seen(IdType resident) {
        return residents
                .resident(resident.getIdPart())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", "")));
    }

    private void refuseUnlessWhole(Patient patient, RequestDetails request) {
        if (!seen.isWhole(patient, request)) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
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
