package org.delhihims.server.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.delhihims.server.Elements;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The references that belong into a document, with the FHIRPaths where they stand. */
final class References {

    /** Another person's record, or another document. */
    private static final String LEADS_AWAY = "Patient\\.link.*|Composition\\.relatesTo.*|.*\\.replaces.*";

    private References() {}

    static Map<String, IdType> in(Resource resource) {
        Map<String, IdType> references = new LinkedHashMap<>();
        Elements.visit(resource, (path, element) -> {
            if (element instanceof Reference reference && !path.matches(LEADS_AWAY)) {
                IdType target = new IdType(reference.getReference());
                if (target.hasResourceType() && target.hasIdPart()) {
                    references.put(path, target);
                }
            }
        });
        return references;
    }
}
