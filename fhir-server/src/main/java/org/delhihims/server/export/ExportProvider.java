package org.delhihims.server.export;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.UUID;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Callers;
import org.delhihims.server.access.KeptCaller;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.export.ExportOrder.Level;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;

/**
 * {@code $export} of everything, of all residents' records, or of those of a Group's members: begins an export and answers
 * where to ask for it.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html">Bulk Data Access: export</a>
 */
public final class ExportProvider implements FhirProvider {

    private final OrderReader orders;
    private final IFhirResourceDao<Group> groups;
    private final ExportJobs jobs;
    private final ExportWorker worker;
    private final RuleBook sentences;

    ExportProvider(
            OrderReader orders,
            IFhirResourceDao<Group> groups,
            ExportJobs jobs,
            ExportWorker worker,
            RuleBook sentences) {
        this.orders = orders;
        this.groups = groups;
        this.jobs = jobs;
        this.worker = worker;
        this.sentences = sentences;
    }

    @Operation(name = "$export", idempotent = true, manualResponse = true)
    public void ofEverything(ServletRequestDetails request) {
        begin(Level.SYSTEM, "", request);
    }

    @Operation(name = "$export", typeName = "Patient", idempotent = true, manualResponse = true)
    public void ofResidents(ServletRequestDetails request) {
        begin(Level.PATIENT, "", request);
    }

    @Operation(name = "$export", typeName = "Group", idempotent = true, manualResponse = true)
    public void ofMembers(@IdParam IdType group, ServletRequestDetails request) {
        groups.read(group.toVersionless(), request);
        begin(Level.GROUP, group.getIdPart(), request);
    }

    private void begin(Level level, String group, ServletRequestDetails request) {
        Preferences preferences = Preferences.of(request);
        if (!preferences.isAsynchronous()) {
            throw new Refusal(INVALID, sentences.refusal("prefer-async", ""));
        }
        KeptCaller owner = Callers.of(request)
                .map(KeptCaller::of)
                .orElseThrow(() -> new Refusal(FORBIDDEN, sentences.refusal("not-for-role", "")));
        ExportOrder order = orders.read(
                level, group, SentParameters.of(request), request.getCompleteUrl(), preferences.isLenient());
        UUID job = jobs.add(order, owner);
        worker.wake();
        var response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setHeader("Content-Location", ExportAddress.status(request.getFhirServerBase(), job));
        response.setStatus(202);
    }
}
