package org.delhihims.server.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** Writes resources as lines. */
final class ExportEncoder {

    private final FhirContext fhir;

    ExportEncoder(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** With elements named, the rest is left out but for what a resource must have, and the resource is marked SUBSETTED. */
    Function<Resource, String> lines(String type, List<String> elements) {
        IParser parser = fhir.newJsonParser();
        Set<String> kept = new HashSet<>();
        for (String element : elements) {
            if (!element.contains(".")) {
                kept.add(type + "." + element);
            } else if (element.startsWith(type + ".")) {
                kept.add(element);
            }
        }
        if (!kept.isEmpty()) {
            kept.add(type + ".(mandatory)");
            kept.add(type + ".id");
            kept.add(type + ".meta");
            parser.setEncodeElements(kept);
        }
        return parser::encodeResourceToString;
    }

    String line(Resource resource) {
        return fhir.newJsonParser().encodeResourceToString(resource);
    }

    /** A deletion, as it would be asked for. */
    String deletion(String type, String id) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(type + "/" + id);
        return line(bundle);
    }
}
