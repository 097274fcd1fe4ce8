package org.delhihims.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;

/** Both packages of the product, loaded from the class path once for all tests, as the server loads them. */
final class Packages {

    static final String OURS = "https://delhihims.example/fhir/";
    static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final Path COMPILED = Path.of("target/fsh/fsh-generated/resources");
    private static final NpmPackageValidationSupport LOADED = load();
    private static final FhirValidator VALIDATOR = validator();

    private Packages() {}

    static List<String> errorsIn(Path file) {
        return VALIDATOR.validateWithResult(text(file)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    static List<Path> examples() {
        return files(COMPILED).filter(Packages::isExample).toList();
    }

    static List<Path> definitions() {
        return files(COMPILED).filter(file -> !isExample(file)).toList();
    }

    /** Profiles are left out: the validator would make their snapshots anew, from an R4 package it cannot find offline. */
    static List<Path> definitionsButProfiles() {
        return definitions().stream()
                .filter(file -> !file.getFileName().toString().startsWith("StructureDefinition-"))
                .toList();
    }

    static List<Path> refused() {
        return files(Path.of("src/test/resources/refused")).toList();
    }

    static <T extends Resource> List<T> ours(Class<T> type) {
        String prefix = type.getSimpleName() + "-";
        return definitions().stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .map(file -> FHIR.newJsonParser().parseResource(type, text(file)))
                .toList();
    }

    /** The profiles alone: what constrains a resource type and is no extension. */
    static List<StructureDefinition> profiles() {
        return ours(StructureDefinition.class).stream()
                .filter(definition -> definition.getDerivation() == TypeDerivationRule.CONSTRAINT)
                .filter(definition -> !definition.getType().equals("Extension"))
                .toList();
    }

    static Stream<ElementDefinitionConstraintComponent> invariantsOf(StructureDefinition definition) {
        return definition.getDifferential().getElement().stream().flatMap(element -> element.getConstraint().stream());
    }

    static CodeSystem rules() {
        return (CodeSystem) LOADED.fetchCodeSystem(OURS + "CodeSystem/rule");
    }

    static Resource read(Path file) {
        return (Resource) FHIR.newJsonParser().parseResource(text(file));
    }

    private static NpmPackageValidationSupport load() {
        var packages = new NpmPackageValidationSupport(FHIR);
        try {
            packages.loadPackageFromClasspath("classpath:org/delhihims/terminology.tgz");
            packages.loadPackageFromClasspath("classpath:org/delhihims/profiles.tgz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packages;
    }

    private static FhirValidator validator() {
        var strangers = new UnknownCodeSystemWarningValidationSupport(FHIR);
        strangers.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        // The in-memory service answers before the common one, which refuses every language but HL7's short list: no
        // Urdu.
        var chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                LOADED,
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                strangers);
        var module = new FhirInstanceValidator(chain);
        module.setErrorForUnknownProfiles(true);
        return FHIR.newValidator().registerValidatorModule(module);
    }

    private static boolean isExample(Path file) {
        return file.getFileName().toString().contains("-example");
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
