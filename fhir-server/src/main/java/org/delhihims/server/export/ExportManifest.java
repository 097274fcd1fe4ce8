package org.delhihims.server.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.delhihims.server.export.ExportFile.Kind;

/**
 * What a finished export has written, and where it is.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#response---output-manifest">Bulk Data: manifest</a>
 */
final class ExportManifest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExportJobs jobs;

    ExportManifest(ExportJobs jobs) {
        this.jobs = jobs;
    }

    String of(ExportJob job, String base) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("transactionTime", job.transactionTime().toString());
        manifest.put("request", job.order().url());
        manifest.put("requiresAccessToken", true);
        ArrayNode output = manifest.putArray("output");
        ArrayNode deleted = manifest.putArray("deleted");
        ArrayNode error = manifest.putArray("error");
        for (ExportFile file : jobs.files(job.id())) {
            ArrayNode list = switch (file.kind()) {
                case OUTPUT -> output;
                case DELETED -> deleted;
                case ERROR -> error;
            };
            list.addObject()
                    .put("type", typeIn(file))
                    .put("url", ExportAddress.file(base, job.id(), file.name()))
                    .put("count", file.lines());
        }
        return manifest.toString();
    }

    private static String typeIn(ExportFile file) {
        if (file.kind() == Kind.OUTPUT) {
            return file.type();
        }
        return file.kind() == Kind.DELETED ? "Bundle" : "OperationOutcome";
    }
}
