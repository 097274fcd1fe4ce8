package org.delhihims.server.export;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Callers;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * How far an export is, what it has written, and its files. Only these addresses lead to them, and only
 * whoever has asked for the export.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#bulk-data-status-request">Bulk Data Access: status</a>
 */
public final class ExportStatusProvider implements FhirProvider {

    private static final String SECONDS_TO_NEXT_QUESTION = "2";

    private final ExportJobs jobs;
    private final ExportFolder folder;
    private final ExportManifest manifest;
    private final Duration kept;
    private final RuleBook sentences;

    ExportStatusProvider(
            ExportJobs jobs, ExportFolder folder, ExportManifest manifest, Duration kept, RuleBook sentences) {
        this.jobs = jobs;
        this.folder = folder;
        this.manifest = manifest;
        this.kept = kept;
        this.sentences = sentences;
    }

    @Operation(name = "$export-poll-status", idempotent = true, deleteEnabled = true, manualResponse = true)
    public void status(ServletRequestDetails request) throws IOException {
        ExportJob job = jobAskedFor(request);
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            jobs.remove(job.id());
            folder.remove(job.id());
            response.setStatus(202);
            return;
        }
        switch (job.state()) {
            case WAITING, RUNNING -> {
                response.setStatus(202);
                response.setHeader("X-Progress", job.progress().isEmpty() ? "waiting" : job.progress());
                response.setHeader("Retry-After", SECONDS_TO_NEXT_QUESTION);
            }
            case DONE -> {
                response.setDateHeader("Expires", jobs.expiry(job.id(), kept).toEpochMilli());
                send(response, "application/json", manifest.of(job, request.getFhirServerBase()));
            }
            case FAILED -> throw failure();
        }
    }

    @Operation(name = "$export-file", idempotent = true, manualResponse = true)
    public void file(ServletRequestDetails request) throws IOException {
        ExportJob job = jobAskedFor(request);
        SentParameters sent = SentParameters.of(request);
        ExportFile file = jobs.files(job.id()).stream()
                .filter(known -> sent.all(ExportAddress.FILE).contains(known.name()))
                .findFirst()
                .orElseThrow(this::notFound);
        Path path = folder.file(job.id(), file.name());
        if (!Files.isReadable(path)) {
            throw notFound();
        }
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setContentType("application/fhir+ndjson");
        response.setContentLengthLong(Files.size(path));
        Files.copy(path, response.getOutputStream());
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ExportJob jobAskedFor(ServletRequestDetails request) {
        return SentParameters.of(request).all(ExportAddress.JOB).stream()
                .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .findFirst()
                .flatMap(id -> jobs.find(UUID.fromString(id)))
                .filter(job -> Callers.of(request).filter(job.owner()::is).isPresent())
                .orElseThrow(this::notFound);
    }

    private Refusal notFound() {
        return new Refusal(NOT_FOUND, sentences.refusal("not-found", ""));
    }

    private InternalErrorException failure() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(Outcomes.issue(IssueType.EXCEPTION, sentences.refusal("export-failed", ""), ""));
        return new InternalErrorException(outcome.getIssueFirstRep().getDiagnostics(), outcome);
    }
}
