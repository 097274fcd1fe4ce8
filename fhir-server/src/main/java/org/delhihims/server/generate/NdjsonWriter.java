package org.delhihims.server.generate;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.hl7.fhir.r4.model.Resource;

/** Writes resources as lines of JSON. */
final class NdjsonWriter {

    private final IParser json;
    private final NdjsonOutput output;

    NdjsonWriter(FhirContext fhir, NdjsonOutput output) {
        this.json = fhir.newJsonParser().setPrettyPrint(false);
        this.output = output;
    }

    void write(Resource resource) {
        try {
            Writer writer = output.of(resource.fhirType());
            writer.write(json.encodeResourceToString(resource));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + resource.fhirType(), e);
        }
    }
}
