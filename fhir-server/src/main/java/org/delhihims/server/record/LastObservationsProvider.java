package org.delhihims.server.record;

import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.Criteria;
import org.delhihims.server.query.CriteriaReader;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Observation;

/**
 * {@code Observation/$lastn}: the last observations of one subject, so many of each code.
 *
 * @see <a href="https://hl7.org/fhir/R4/observation-operation-lastn.html">FHIR: $lastn</a>
 */
public final class LastObservationsProvider implements FhirProvider {

    private static final String MAX = "max";

    private final CriteriaReader searches;
    private final LastObservations observations;
    private final RuleBook sentences;

    LastObservationsProvider(CriteriaReader searches, LastObservations observations, RuleBook sentences) {
        this.searches = searches;
        this.observations = observations;
        this.sentences = sentences;
    }

    @Operation(name = "$lastn", typeName = "Observation", idempotent = true)
    public Bundle last(ServletRequestDetails request) {
        SentParameters sent = SentParameters.of(request);
        refuseUnlessEnough(sent);
        Criteria criteria = searches.read("Observation", sent, Set.of(MAX))
                .orElseThrow(() -> new Refusal(INVALID, sentences.refusal("wrong-criteria", "$lastn")));
        List<Observation> last = observations
                .find(criteria.parameters(), maxOf(sent), request)
                .orElseThrow(() -> new Refusal(RULE, sentences.refusal("too-many-matches", "$lastn")));
        return bundle(last, request.getFhirServerBase());
    }

    /** A subject, and a category or a parameter that looks at codes: HL7 wants both. */
    private void refuseUnlessEnough(SentParameters sent) {
        boolean hasSubject = sent.names().stream().anyMatch(name -> name.matches("(patient|subject)([:.].*)?"));
        boolean hasCode = sent.names().stream().anyMatch(name -> name.matches("(category|.*code.*|.*concept)(:.*)?"));
        if (!hasSubject || !hasCode) {
            throw new Refusal(INVALID, sentences.refusal("lastn-needs", ""));
        }
    }

    private int maxOf(SentParameters sent) {
        List<String> given = sent.all(MAX);
        if (given.isEmpty()) {
            return 1;
        }
        if (given.size() > 1 || !given.get(0).matches("0*[1-9][0-9]{0,8}")) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", MAX));
        }
        return Integer.parseInt(given.get(0));
    }

    private static Bundle bundle(List<Observation> last, String base) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(last.size());
        for (Observation observation : last) {
            bundle.addEntry()
                    .setFullUrl(
                            base + "/Observation/" + observation.getIdElement().getIdPart())
                    .setResource(observation)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }
}
