package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.delhihims.card.Residents;
import org.delhihims.kernel.Refusal;
import org.delhihims.paper.Language;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.slip.SlipClaims;
import org.delhihims.slip.SlipDesk;
import org.delhihims.slip.SlipForm;
import org.delhihims.slip.SlipVerdict;
import org.delhihims.slip.Visit;
import org.delhihims.slip.Visits;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The slip of a visit to a clinic ({@code domain.md} 3.6): given out, and looked at by a gate. */
public final class SlipProvider implements FhirProvider {

    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final SlipDesk desk;
    private final Visits visits;
    private final IFhirResourceDao<Appointment> appointments;
    private final Residents residents;
    private final ClinicAccess access;
    private final RuleBook sentences;

    SlipProvider(
            SlipDesk desk,
            Visits visits,
            IFhirResourceDao<Appointment> appointments,
            Residents residents,
            ClinicAccess access,
            RuleBook sentences) {
        this.desk = desk;
        this.visits = visits;
        this.appointments = appointments;
        this.residents = residents;
        this.access = access;
        this.sentences = sentences;
    }

    /**
     * {@code GET Appointment/[id]/$opd-slip}: the slip as PDF, for A5 or for a roll of 80 mm, as the text of one short
     * message, or as the text of its QR code. The
     * same slip is the same bytes. Refused with 422 if the Appointment is no place at a clinic, or one that is not booked.
     */
    @Operation(name = "$opd-slip", typeName = "Appointment", idempotent = true, manualResponse = true)
    public void slip(
            @IdParam IdType appointment,
            @OperationParam(name = "format", min = 0, max = 1) @Nullable CodeType format,
            @OperationParam(name = "language", min = 0, max = 1) @Nullable CodeType language,
            ServletRequestDetails request)
            throws IOException {
        SlipForm form =
                SlipForm.of(format == null ? "a5" : format.getValueNotNull()).orElseThrow(() -> wrong("format"));
        Language first = language(language);
        // In the caller's name: an Appointment that he may not read is not there.
        appointments.read(appointment.toUnqualifiedVersionless(), request);
        access.checkBooking(appointment.getIdPart(), Callers.of(request).orElseThrow());
        Visit visit = desk.visit(appointment.getIdPart());
        AuditNotes.of(request).concerns(visit.patient());
        switch (form) {
            case A5 -> answer(desk.page(visit, seen(visit), first), PDF, request);
            case THERMAL -> answer(desk.roll(visit, seen(visit), first), PDF, request);
            case TEXT -> answer(desk.text(visit, first).getBytes(StandardCharsets.UTF_8), TEXT, request);
            case CODE -> answer(desk.code(visit).getBytes(StandardCharsets.UTF_8), TEXT, request);
        }
    }

    /**
     * {@code POST Appointment/$verify-slip}: whether a slip that is shown at the caller's hospital holds. It opens no record and names
     * nobody.
     */
    @Operation(name = "$verify-slip", typeName = "Appointment")
    public Parameters verify(
            @OperationParam(name = "qr", min = 1, max = 1) @Nullable StringType qr, RequestDetails request) {
        String facility = Callers.of(request)
                .map(Caller::facility)
                .orElseThrow(() -> new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", "")));
        SlipVerdict verdict = desk.verify(qr == null ? "" : qr.getValueNotNull(), facility);
        Parameters answer = new Parameters();
        answer.addParameter("result", new CodeType(verdict.result().code()));
        answer.addParameter("valid", new BooleanType(verdict.result().isValid()));
        answer.addParameter()
                .setName("sentence")
                .setValue(Outcomes.bilingual(verdict.result().sentence()));
        SlipClaims claims = verdict.claims();
        if (claims != null) {
            answer.addParameter("token", new StringType(claims.token().toString()));
            answer.addParameter("day", new DateType(claims.day().toString()));
            visits.of(claims.appointment())
                    .ifPresent(visit -> AuditNotes.of(request).concerns(visit.patient()));
        }
        return answer;
    }

    private Patient seen(Visit visit) {
        return residents
                .resident(visit.patient())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", "")));
    }

    private static void answer(byte[] content, String type, ServletRequestDetails request) throws IOException {
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
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
