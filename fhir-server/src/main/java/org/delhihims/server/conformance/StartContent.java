package org.delhihims.server.conformance;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Resources that a feature brings with it. Whoever is referred to comes before who refers. */
public record StartContent(String name, List<? extends Resource> resources) {

    public StartContent {
        resources = List.copyOf(resources);
    }
}
