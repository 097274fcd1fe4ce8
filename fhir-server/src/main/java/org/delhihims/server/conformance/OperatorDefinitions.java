package org.delhihims.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * Code systems, value sets and concept maps that an operator lays into a directory: content that he holds a licence for, or
 * lists of his own. What comes with the server cannot be replaced by them, but for the fragments of others' code systems:
 * the whole takes the place of its part.
 */
public final class OperatorDefinitions {

    private final Map<String, String> idsOfFragments;
    private final Set<String> taken;
    private final List<MetadataResource> resources;

    /** @param directory where the files are; empty when there are none */
    OperatorDefinitions(FhirContext fhir, FhirPackages shipped, String directory) {
        DefinitionFiles files = new DefinitionFiles(fhir);
        idsOfFragments = shipped.resources(CodeSystem.class).stream()
                .filter(system -> system.getContent() == CodeSystemContentMode.FRAGMENT)
                .collect(Collectors.toMap(
                        CodeSystem::getUrl, system -> system.getIdElement().getIdPart()));
        taken = shipped.resources().stream()
                .flatMap(OperatorDefinitions::names)
                .collect(Collectors.toCollection(HashSet::new));
        resources = filesIn(directory)
                .flatMap(file -> files.read(file).stream().map(resource -> takenOver(resource, file)))
                .toList();
    }

    private MetadataResource takenOver(MetadataResource resource, Path file) {
        String fragment = idsOfFragments.get(resource.getUrl());
        if (fragment != null
                && resource instanceof CodeSystem system
                && system.getContent() == CodeSystemContentMode.COMPLETE) {
            resource.setId(fragment);
            names(resource).forEach(taken::remove);
        }
        for (String name : names(resource).toList()) {
            if (!taken.add(name)) {
                throw new DefinitionsUnusable(file.toString(), "defines " + name + ", which is defined already.");
            }
        }
        return resource;
    }

    public List<MetadataResource> resources() {
        return resources;
    }

    /** Resources are told apart by their canonical URL and, in the record store, by their id. */
    private static Stream<String> names(MetadataResource resource) {
        return Stream.of(
                        resource.getUrl(),
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart())
                .filter(name -> name != null);
    }

    private static Stream<Path> filesIn(String directory) {
        if (directory.isEmpty()) {
            return Stream.empty();
        }
        Path folder = Path.of(directory);
        if (!Files.isDirectory(folder)) {
            throw new DefinitionsUnusable(directory, "is no directory. See hims.terminology.directory.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DefinitionFiles::isOne).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
