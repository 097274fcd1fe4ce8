package org.delhihims.server.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;

/** Code systems whose codes are sentences of a grammar, too many to list: the units of UCUM and the languages of BCP 47. */
final class Grammars {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private final CommonCodeSystemsTerminologyService common;
    private final UcumEssenceService units;
    private final Map<String, CodeIndex> systems;

    Grammars(FhirContext fhir) {
        common = new CommonCodeSystemsTerminologyService(fhir);
        units = openUnits();
        systems = Map.of(
                UCUM, system(UCUM, "Unified Code for Units of Measure", this::unit),
                LANGUAGES, system(LANGUAGES, "Tags for identifying languages", this::language));
    }

    Optional<CodeIndex> system(String url) {
        return Optional.ofNullable(systems.get(url));
    }

    private static CodeIndex system(String url, String title, Function<String, Optional<Concept>> grammar) {
        CodeSystem system = new CodeSystem();
        system.setUrl(url).setTitle(title).setContent(CodeSystemContentMode.NOTPRESENT);
        return new CodeIndex(system, List.of(), grammar);
    }

    private static UcumEssenceService openUnits() {
        try (InputStream essence = Grammars.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UcumException e) {
            throw new IllegalStateException("the units of UCUM cannot be read", e);
        }
    }

    private Optional<Concept> unit(String code) {
        // The service keeps the state of its parser.
        synchronized (units) {
            if (code.isBlank() || units.validate(code) != null) {
                return Optional.empty();
            }
            try {
                return Optional.of(named(code, units.analyse(code)));
            } catch (UcumException e) {
                return Optional.empty();
            }
        }
    }

    private Optional<Concept> language(String code) {
        var found = common.lookupCode(new ValidationSupportContext(common), new LookupCodeRequest(LANGUAGES, code));
        return found != null && found.isFound() ? Optional.of(named(code, found.getCodeDisplay())) : Optional.empty();
    }

    private static Concept named(String code, String display) {
        return new Concept(code, display, "", List.of(), List.of(), Set.of(), Set.of());
    }
}
