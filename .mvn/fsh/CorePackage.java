import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes the package {@code hl7.fhir.r4.core#4.0.1} that the FSH compiler needs from the R4 definitions in HAPI's
 * {@code hapi-fhir-validation-resources-r4}, so that no FHIR package registry is asked. The first argument is the
 * folder of the package cache.
 */
public class CorePackage {

    private static final List<String> DEFINITIONS = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v3-codesystems.xml",
            "valueset/v2-tables.xml",
            "sp/search-parameters.json");

    private static final String MANIFEST =
            """
            {"name":"hl7.fhir.r4.core","version":"4.0.1","fhirVersions":["4.0.1"],"type":"Core",
             "canonical":"http://hl7.org/fhir","url":"http://hl7.org/fhir/R4"}
            """;

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], "hl7.fhir.r4.core#4.0.1", "package");
        Files.createDirectories(folder);
        FhirContext fhir = FhirContext.forR4Cached();
        for (String file : DEFINITIONS) {
            for (Bundle.BundleEntryComponent entry : read(fhir, file).getEntry()) {
                write(fhir, entry.getResource(), folder);
            }
        }
        // The manifest comes last: it marks the package as complete.
        Files.writeString(folder.resolve("package.json"), MANIFEST);
    }

    private static Bundle read(FhirContext fhir, String file) throws IOException {
        try (var in = CorePackage.class.getResourceAsStream("/org/hl7/fhir/r4/model/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var parser = file.endsWith("json") ? fhir.newJsonParser() : fhir.newXmlParser();
            return parser.parseResource(Bundle.class, text);
        }
    }

    private static void write(FhirContext fhir, Resource resource, Path folder) throws IOException {
        if (resource == null || !resource.hasId()) {
            return;
        }
        if (resource instanceof DomainResource documented) {
            documented.setText(null);
        }
        String name = resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
        Files.writeString(folder.resolve(name), fhir.newJsonParser().encodeResourceToString(resource));
    }
}
