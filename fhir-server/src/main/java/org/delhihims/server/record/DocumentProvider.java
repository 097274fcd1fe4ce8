package org.delhihims.server.record;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.regex.Pattern;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;

/**
 * {@code Composition/[id]/$document} and {@code Composition/$document?id=}: the composition with all it refers to. The
 * document is given and not kept, for Bundles are not kept here.
 *
 * @see <a href="https://hl7.org/fhir/R4/composition-operation-document.html">FHIR: $document</a>
 */
public final class DocumentProvider implements FhirProvider {

    private final DocumentAssembly assembly;
    private final RuleBook sentences;

    DocumentProvider(DocumentAssembly assembly, RuleBook sentences) {
        this.assembly = assembly;
        this.sentences = sentences;
    }

    @Operation(name = "$document", typeName = "Composition", idempotent = true)
    public Bundle ofThis(@IdParam IdType composition, ServletRequestDetails request) {
        SentParameters sent = SentParameters.of(request);
        refuseUnlessOffered(sent);
        if (sent.has("id")) {
            throw new Refusal(INVALID, sentences.refusal("unknown-parameter", "id"));
        }
        return assembly.of(composition.toVersionless(), request);
    }

    @Operation(name = "$document", typeName = "Composition", idempotent = true)
    public Bundle ofNamed(ServletRequestDetails request) {
        SentParameters sent = SentParameters.of(request);
        refuseUnlessOffered(sent);
        List<String> ids = sent.all("id");
        if (ids.isEmpty()) {
            throw new Refusal(INVALID, sentences.refusal("required-element", "id"));
        }
        String id = ids.get(0).replaceFirst("^" + Pattern.quote(request.getFhirServerBase() + "/"), "");
        id = id.replaceFirst("^Composition/", "");
        if (ids.size() > 1 || !id.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", "id"));
        }
        return assembly.of(new IdType("Composition", id), request);
    }

    private void refuseUnlessOffered(SentParameters sent) {
        for (String name : sent.names()) {
            switch (name) {
                case "id" -> {}
                case "persist" -> refuseUnlessFalse(sent);
                case "graph" -> throw new Refusal(INVALID, sentences.refusal("not-supported", name), name);
                default -> throw new Refusal(INVALID, sentences.refusal("unknown-parameter", name));
            }
        }
    }

    private void refuseUnlessFalse(SentParameters sent) {
        if (sent.all("persist").contains("true")) {
            throw new Refusal(INVALID, sentences.refusal("document-not-kept", "persist"));
        }
        if (!sent.all("persist").equals(List.of("false"))) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", "persist"));
        }
    }
}
