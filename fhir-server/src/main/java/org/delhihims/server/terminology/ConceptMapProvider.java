package org.delhihims.server.terminology;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.delhihims.server.FhirProvider;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a code of one system is in another.
 *
 * @see <a href="https://hl7.org/fhir/R4/conceptmap-operation-translate.html">FHIR: $translate</a>
 */
public final class ConceptMapProvider implements FhirProvider {

    private static final List<Input> TRANSLATE = List.of(
            Input.uri("url"),
            Input.resource("conceptMap"),
            Input.text("conceptMapVersion"),
            Input.text("code"),
            Input.uri("system"),
            Input.text("version"),
            Input.uri("source"),
            Input.coding("coding"),
            Input.concept("codeableConcept"),
            Input.uri("target"),
            Input.uri("targetsystem"),
            Input.flag("reverse"),
            Input.unsupported("dependency"));

    private final IFhirResourceDao<ConceptMap> stored;
    private final Vocabulary vocabulary;
    private final TerminologyRefusals refusals;

    ConceptMapProvider(IFhirResourceDao<ConceptMap> stored, Vocabulary vocabulary, TerminologyRefusals refusals) {
        this.stored = stored;
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    /** {@code GET or POST ConceptMap[/id]/$translate}. */
    @Operation(name = "$translate", typeName = "ConceptMap", idempotent = true)
    public Parameters translate(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        Arguments asked = Arguments.of(request, TRANSLATE, refusals);
        CodesAsked codes = CodesAsked.in(asked, "system", asked.text("system"), refusals);
        return new Translator(asked, vocabulary, refusals).translate(codes.codings(), maps(id, asked, request));
    }

    private List<ConceptMap> maps(@Nullable IdType id, Arguments asked, RequestDetails request) {
        if (id != null) {
            if (asked.has("url") || asked.has("conceptMap")) {
                throw refusals.malformed("contradictory", "url, conceptMap");
            }
            return List.of(stored.read(id, request));
        }
        if (asked.has("conceptMap")) {
            asked.exactlyOneOf("url", "conceptMap");
            return List.of(asked.resource("conceptMap", ConceptMap.class).orElseThrow());
        }
        if (asked.has("url")) {
            return List.of(named(asked.required("url"), asked.text("conceptMapVersion")));
        }
        boolean isReverse = asked.flag("reverse");
        return vocabulary.maps().stream()
                .filter(map -> isBetween(asked.text(isReverse ? "target" : "source"), map, ConceptMap::getSource))
                .filter(map -> isBetween(asked.text(isReverse ? "source" : "target"), map, ConceptMap::getTarget))
                .toList();
    }

    private ConceptMap named(String canonical, Optional<String> version) {
        String url = Vocabulary.url(canonical);
        String wanted = version.orElse(Vocabulary.version(canonical));
        return vocabulary.maps().stream()
                .filter(map -> url.equals(map.getUrl()))
                .filter(map -> wanted.isEmpty() || wanted.equals(map.getVersion()))
                .findFirst()
                .orElseThrow(() -> refusals.unknownConceptMap(wanted.isEmpty() ? url : url + "|" + wanted));
    }

    private static boolean isBetween(Optional<String> asked, ConceptMap map, Function<ConceptMap, @Nullable Type> end) {
        Type valueSet = end.apply(map);
        return asked.isEmpty()
                || (valueSet != null
                        && Vocabulary.url(asked.get())
                                .equals(Vocabulary.url(String.valueOf(valueSet.primitiveValue()))));
    }
}
