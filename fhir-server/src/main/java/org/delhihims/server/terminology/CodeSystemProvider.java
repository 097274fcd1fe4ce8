package org.delhihims.server.terminology;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.delhihims.server.FhirProvider;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What a code means, whether it is right, and whether one code includes another.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-operations.html">FHIR: operations on CodeSystem</a>
 */
public final class CodeSystemProvider implements FhirProvider {

    private static final List<Input> LOOKUP = List.of(
            Input.text("code"),
            Input.uri("system"),
            Input.text("version"),
            Input.coding("coding"),
            Input.language("displayLanguage"),
            Input.text("property").repeated(),
            Input.unsupported("date"));

    private static final List<Input> VALIDATE = List.of(
            Input.uri("url"),
            Input.resource("codeSystem"),
            Input.text("code"),
            Input.text("version"),
            Input.text("display"),
            Input.coding("coding"),
            Input.concept("codeableConcept"),
            Input.flag("abstract"),
            Input.language("displayLanguage"),
            Input.unsupported("date"));

    private static final List<Input> SUBSUMES = List.of(
            Input.text("codeA"),
            Input.text("codeB"),
            Input.uri("system"),
            Input.text("version"),
            Input.coding("codingA"),
            Input.coding("codingB"));

    private final IFhirResourceDao<CodeSystem> stored;
    private final Vocabulary vocabulary;
    private final TerminologyRefusals refusals;

    CodeSystemProvider(IFhirResourceDao<CodeSystem> stored, Vocabulary vocabulary, TerminologyRefusals refusals) {
        this.stored = stored;
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    /** {@code GET or POST CodeSystem/$lookup}. */
    @Operation(name = "$lookup", typeName = "CodeSystem", idempotent = true)
    public Parameters lookUp(RequestDetails request) {
        Arguments asked = Arguments.of(request, LOOKUP, refusals);
        asked.exactlyOneOf("code", "coding");
        Coding coding = CodesAsked.in(asked, "system", asked.text("system"), refusals)
                .codings()
                .get(0);
        CodeIndex codes = codes(coding.getSystem(), Optional.ofNullable(coding.getVersion()));
        Concept concept = codes.find(coding.getCode()).orElseThrow(() -> refusals.unknownCode(codes, coding.getCode()));
        return new LookupAnswer(codes, asked).of(concept);
    }

    /** {@code GET or POST CodeSystem[/id]/$validate-code}. */
    @Operation(name = "$validate-code", typeName = "CodeSystem", idempotent = true)
    public Parameters validateCode(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        Arguments asked = Arguments.of(request, VALIDATE, refusals);
        CodeIndex codes = codesToCheck(id, asked, request);
        CodesAsked question = CodesAsked.in(asked, "url", Optional.of(codes.url()), refusals);
        return new CodeCheck(asked, refusals).check(question, new CodeSystemMembership(codes, refusals));
    }

    /** {@code GET or POST CodeSystem[/id]/$subsumes}. */
    @Operation(name = "$subsumes", typeName = "CodeSystem", idempotent = true)
    public Parameters subsumes(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        Arguments asked = Arguments.of(request, SUBSUMES, refusals);
        Optional<CodeIndex> instance = Optional.ofNullable(id).map(known -> stored(known, request));
        return new Subsumption(asked, refusals).compare(instance, this::codes);
    }

    private CodeIndex codesToCheck(@Nullable IdType id, Arguments asked, RequestDetails request) {
        if (id != null) {
            if (asked.has("url") || asked.has("codeSystem")) {
                throw refusals.malformed("contradictory", "url, codeSystem");
            }
            return stored(id, request);
        }
        if (asked.has("codeSystem")) {
            asked.exactlyOneOf("url", "codeSystem");
            CodeSystem sent = asked.resource("codeSystem", CodeSystem.class).orElseThrow();
            if (!sent.hasUrl()) {
                throw refusals.malformed("required-element", "codeSystem.url");
            }
            return vocabulary.index(sent);
        }
        Optional<Coding> coding = asked.coding("coding");
        Optional<String> url = asked.text("url").or(() -> coding.map(Coding::getSystem));
        Optional<String> version = asked.text("version").or(() -> coding.map(Coding::getVersion));
        return codes(url.orElseThrow(() -> refusals.malformed("required-element", "url")), version);
    }

    private CodeIndex stored(IdType id, RequestDetails request) {
        CodeSystem system = stored.read(id, request);
        return withContent(vocabulary
                .codes(system.getUrl(), system.hasVersion() ? system.getVersion() : "")
                .orElseGet(() -> vocabulary.index(system)));
    }

    private CodeIndex codes(String canonical, Optional<String> version) {
        String url = Vocabulary.url(canonical);
        String wanted = version.orElse(Vocabulary.version(canonical));
        return withContent(vocabulary
                .codes(url, wanted)
                .orElseThrow(() -> refusals.unknownCodeSystem(wanted.isEmpty() ? url : url + "|" + wanted)));
    }

    private CodeIndex withContent(CodeIndex codes) {
        if (!codes.isListed() && !vocabulary.isGrammar(codes.url())) {
            throw refusals.withoutContent(codes.url());
        }
        return codes;
    }
}
