package org.delhihims.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.npm.NpmPackage;

/**
 * Reads definitions from files: one resource as {@code .json}, one a line as {@code .ndjson}, either with {@code .gz}, and
 * FHIR packages as {@code .tgz}, of which only the terminology is taken.
 */
final class DefinitionFiles {

    private static final Pattern NAME = Pattern.compile(".*\\.(json|ndjson|json\\.gz|ndjson\\.gz|tgz)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final List<String> TYPES = List.of("CodeSystem", "ValueSet", "ConceptMap");

    private final IParser json;

    DefinitionFiles(FhirContext fhir) {
        json = fhir.newJsonParser();
        json.setParserErrorHandler(new StrictErrorHandler());
    }

    static boolean isOne(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    List<MetadataResource> read(Path file) {
        try {
            return texts(file).map(text -> parse(file, text)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DefinitionsUnusable(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static Stream<String> texts(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".tgz")) {
            return packaged(file);
        }
        String text = text(file);
        return name.contains(".ndjson") ? text.lines().filter(line -> !line.isBlank()) : Stream.of(text);
    }

    private static String text(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> packaged(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            NpmPackage.NpmPackageFolder content =
                    NpmPackage.fromPackage(in).getFolders().get("package");
            if (content == null) {
                throw new DefinitionsUnusable(file.toString(), "is not a FHIR package.");
            }
            return content.getContent().entrySet().stream()
                    .filter(entry ->
                            TYPES.stream().anyMatch(type -> entry.getKey().matches(type + "-.*\\.json")))
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new String(entry.getValue(), StandardCharsets.UTF_8));
        }
    }

    private MetadataResource parse(Path file, String text) {
        IBaseResource resource;
        try {
            resource = json.parseResource(text);
        } catch (DataFormatException e) {
            throw new DefinitionsUnusable(file.toString(), "is not FHIR R4 in JSON: " + e.getMessage());
        }
        if (!(resource instanceof CodeSystem || resource instanceof ValueSet || resource instanceof ConceptMap)) {
            throw new DefinitionsUnusable(
                    file.toString(), "holds a " + resource.fhirType() + "; only " + TYPES + " are taken.");
        }
        MetadataResource definition = (MetadataResource) resource;
        boolean isNamed = definition.hasUrl()
                && definition.hasIdElement()
                && ID.matcher(definition.getIdElement().getIdPart()).matches();
        if (!isNamed || !definition.hasStatus()) {
            throw new DefinitionsUnusable(
                    file.toString(), "holds a " + definition.fhirType() + " without url, status or a right id.");
        }
        return definition;
    }
}
