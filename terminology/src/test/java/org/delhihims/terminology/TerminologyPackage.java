package org.delhihims.terminology;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.hl7.fhir.utilities.npm.NpmPackage;

/** The package as it lies in the jar, read once: its resources, and a terminology service that has nothing else. */
final class TerminologyPackage {

    static final String BASE = "https://delhihims.example/fhir/";

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String ARCHIVE = "org/delhihims/terminology.tgz";
    private static final List<Resource> RESOURCES = read();
    private static final ValidationSupportChain SUPPORT = load();

    private TerminologyPackage() {}

    static ValidationSupportChain support() {
        return SUPPORT;
    }

    static List<Resource> resources() {
        return RESOURCES;
    }

    static <T extends Resource> List<T> all(Class<T> type) {
        return RESOURCES.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static CodeSystem codeSystem(String id) {
        return find(CodeSystem.class, id);
    }

    static <T extends Resource> T find(Class<T> type, String id) {
        return all(type).stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the package has no " + type.getSimpleName() + " " + id));
    }

    static List<ValueSetExpansionContainsComponent> expansionOf(String valueSetId) {
        var outcome = SUPPORT.expandValueSet(
                new ValidationSupportContext(SUPPORT),
                new ValueSetExpansionOptions(),
                find(ValueSet.class, valueSetId));
        if (outcome == null || outcome.getValueSet() == null) {
            throw new AssertionError("value set " + valueSetId + " does not expand");
        }
        return ((ValueSet) outcome.getValueSet()).getExpansion().getContains();
    }

    private static List<Resource> read() {
        try (var archive = TerminologyPackage.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
            var folder = NpmPackage.fromPackage(archive).getFolders().get("package");
            List<Resource> resources = new ArrayList<>();
            for (String file : folder.listFiles()) {
                if (file.matches("[A-Z].*\\.json")) {
                    resources.add(
                            (Resource) FHIR.newJsonParser().parseResource(new String(folder.fetchFile(file), UTF_8)));
                }
            }
            return List.copyOf(resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidationSupportChain load() {
        var ours = new NpmPackageValidationSupport(FHIR);
        try {
            ours.loadPackageFromClasspath("classpath:" + ARCHIVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                ours,
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR));
    }
}
