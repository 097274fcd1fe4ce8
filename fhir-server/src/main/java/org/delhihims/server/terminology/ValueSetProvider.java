package org.delhihims.server.terminology;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.delhihims.server.FhirProvider;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * What a value set holds, in the caller's language, and whether a code is in it.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operations.html">FHIR: operations on ValueSet</a>
 */
public final class ValueSetProvider implements FhirProvider {

    private static final List<Input> EXPAND = List.of(
            Input.uri("url"),
            Input.resource("valueSet"),
            Input.text("valueSetVersion"),
            Input.text("filter"),
            Input.number("offset"),
            Input.number("count"),
            Input.flag("includeDesignations"),
            Input.text("designation").repeated(),
            Input.flag("includeDefinition"),
            Input.flag("activeOnly"),
            Input.flag("excludeNested"),
            Input.flag("excludeNotForUI"),
            Input.flag("excludePostCoordinated"),
            Input.language("displayLanguage"),
            Input.unsupported("context"),
            Input.unsupported("contextDirection"),
            Input.unsupported("date"),
            Input.unsupported("exclude-system"),
            Input.unsupported("system-version"),
            Input.unsupported("check-system-version"),
            Input.unsupported("force-system-version"));

    private static final List<Input> VALIDATE = List.of(
            Input.uri("url"),
            Input.resource("valueSet"),
            Input.text("valueSetVersion"),
            Input.text("code"),
            Input.uri("system"),
            Input.text("systemVersion"),
            Input.text("display"),
            Input.coding("coding"),
            Input.concept("codeableConcept"),
            Input.flag("abstract"),
            Input.language("displayLanguage"),
            Input.unsupported("context"),
            Input.unsupported("date"));

    private final IFhirResourceDao<ValueSet> stored;
    private final Expander expander;
    private final Vocabulary vocabulary;
    private final TerminologyRefusals refusals;
    private final int largestExpansion;

    ValueSetProvider(
            IFhirResourceDao<ValueSet> stored,
            Expander expander,
            Vocabulary vocabulary,
            TerminologyRefusals refusals,
            int largestExpansion) {
        this.stored = stored;
        this.expander = expander;
        this.vocabulary = vocabulary;
        this.refusals = refusals;
        this.largestExpansion = largestExpansion;
    }

    /** {@code GET or POST ValueSet[/id]/$expand}. */
    @Operation(name = "$expand", typeName = "ValueSet", idempotent = true)
    public ValueSet expand(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        Arguments asked = Arguments.of(request, EXPAND, refusals);
        ValueSet valueSet = valueSet(id, asked, request);
        ExpansionPage page = new ExpansionPage(asked, refusals, largestExpansion);
        return page.of(valueSet, expansion(valueSet, asked), vocabulary);
    }

    /** {@code GET or POST ValueSet[/id]/$validate-code}. */
    @Operation(name = "$validate-code", typeName = "ValueSet", idempotent = true)
    public Parameters validateCode(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        Arguments asked = Arguments.of(request, VALIDATE, refusals);
        Expansion expansion = expansion(valueSet(id, asked, request), asked);
        ValueSetMembership membership = new ValueSetMembership(expansion, vocabulary, refusals);
        CodesAsked codes = CodesAsked.in(asked, "system", asked.text("system"), refusals);
        return new CodeCheck(asked, refusals).check(codes, membership);
    }

    private ValueSet valueSet(@Nullable IdType id, Arguments asked, RequestDetails request) {
        if (id != null) {
            if (asked.has("url") || asked.has("valueSet")) {
                throw refusals.malformed("contradictory", "url, valueSet");
            }
            return stored.read(id, request);
        }
        if (asked.exactlyOneOf("url", "valueSet").equals("valueSet")) {
            return asked.resource("valueSet", ValueSet.class).orElseThrow();
        }
        String canonical = canonical(asked);
        return vocabulary.valueSet(canonical).orElseThrow(() -> refusals.unknownValueSet(canonical));
    }

    /** What is known by its URL has been expanded before. */
    private Expansion expansion(ValueSet valueSet, Arguments asked) {
        return asked.has("url") ? expander.expand(canonical(asked)) : expander.expand(valueSet);
    }

    private static String canonical(Arguments asked) {
        String url = asked.required("url");
        return asked.text("valueSetVersion")
                .map(version -> Vocabulary.url(url) + "|" + version)
                .orElse(url);
    }
}
