package org.delhihims.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.npm.NpmPackage;

/** The FHIR packages on the class path, terminology first: {@code delhihims.terminology} and {@code delhihims.profiles}. */
public final class FhirPackages {

    private static final List<String> LOCATIONS =
            List.of("/org/delhihims/terminology.tgz", "/org/delhihims/profiles.tgz");

    private final List<MetadataResource> resources = new ArrayList<>();
    private final List<Resource> examples = new ArrayList<>();

    public FhirPackages(FhirContext fhir) {
        IParser json = fhir.newJsonParser();
        for (String location : LOCATIONS) {
            NpmPackage content = open(location);
            read(json, content, "package").forEach(resource -> resources.add((MetadataResource) resource));
            examples.addAll(read(json, content, "package/example"));
        }
    }

    public List<MetadataResource> resources() {
        return List.copyOf(resources);
    }

    public <T extends MetadataResource> List<T> resources(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <T extends MetadataResource> Optional<T> resource(Class<T> type, String url) {
        return resources(type).stream()
                .filter(resource -> url.equals(resource.getUrl()))
                .findFirst();
    }

    /** Good examples of our profiles, at least one of each. */
    List<Resource> examples() {
        return List.copyOf(examples);
    }

    private static NpmPackage open(String location) {
        try (InputStream in = FhirPackages.class.getResourceAsStream(location)) {
            if (in == null) {
                throw new IllegalStateException("no FHIR package at " + location + " on the class path");
            }
            return NpmPackage.fromPackage(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> read(IParser json, NpmPackage content, String folder) {
        NpmPackage.NpmPackageFolder files = content.getFolders().get(folder);
        if (files == null) {
            return List.of();
        }
        return files.listFiles().stream()
                .sorted()
                .filter(file -> file.endsWith(".json") && !file.equals("package.json") && !file.startsWith("."))
                .map(file -> (Resource)
                        json.parseResource(new String(files.getContent().get(file), StandardCharsets.UTF_8)))
                .toList();
    }
}
