package org.delhihims.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hl7.fhir.r4.model.MetadataResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorDefinitionsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirPackages SHIPPED = new FhirPackages(FHIR);

    @TempDir
    private Path directory;

    @Test
    void withoutADirectoryThereIsNothing() {
        assertThat(new OperatorDefinitions(FHIR, SHIPPED, "").resources()).isEmpty();
    }

    @Test
    void resourcesAreReadFromEveryKindOfFile() throws IOException {
        write("one.json", codeSystem("one").getBytes(StandardCharsets.UTF_8));
        write("two.ndjson", (codeSystem("two") + "\n\n" + codeSystem("three") + "\n").getBytes(StandardCharsets.UTF_8));
        write("four.json.gz", zipped(codeSystem("four").getBytes(StandardCharsets.UTF_8)));
        write("five.tgz", zipped(packaged("CodeSystem-five.json", codeSystem("five"))));
        write("README.txt", "not FHIR".getBytes(StandardCharsets.UTF_8));

        assertThat(read())
                .extracting(MetadataResource::getName)
                .containsExactlyInAnyOrder("one", "two", "three", "four", "five");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{\"resourceType\": \"CodeSystem\", \"colour\": \"red\"}",
                "{\"resourceType\": \"CodeSystem\", \"id\": \"a\", \"status\": \"active\"}",
                "{\"resourceType\": \"CodeSystem\", \"url\": \"http://x/a\", \"status\": \"active\"}",
                "{\"resourceType\": \"CodeSystem\", \"url\": \"http://x/a\", \"id\": \"a\"}",
                "{\"resourceType\": \"Patient\", \"id\": \"a\"}",
                "{\"resourceType\": \"ValueSet\", \"id\": \"a\", \"status\": \"active\","
                        + " \"url\": \"https://delhihims.example/fhir/ValueSet/district\"}",
                "{\"resourceType\": \"ValueSet\", \"id\": \"district\", \"status\": \"active\", \"url\": \"http://x/a\"}"
            })
    void aFileThatCannotBeTakenOverIsNamed(String text) throws IOException {
        write("wrong.json", text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(this::read).isInstanceOf(DefinitionsUnusable.class).hasMessageContaining("wrong.json");
    }

    @Test
    void nothingIsDefinedTwice() throws IOException {
        write("a.json", codeSystem("one").getBytes(StandardCharsets.UTF_8));
        write("b.json", codeSystem("one").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(this::read).hasMessageContaining("b.json").hasMessageContaining("http://x/one");
    }

    @Test
    void theWholeTakesThePlaceOfAFragment() throws IOException {
        String whole =
                "{\"resourceType\": \"CodeSystem\", \"id\": \"icd\", \"url\": \"http://hl7.org/fhir/sid/icd-10\","
                        + " \"status\": \"active\", \"content\": \"%s\"}";
        write("icd.json", whole.formatted("complete").getBytes(StandardCharsets.UTF_8));

        assertThat(read())
                .extracting(system -> system.getIdElement().getIdPart())
                .containsExactly("opd-diagnosis");

        write("icd.json", whole.formatted("fragment").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::read).hasMessageContaining("defined already");
    }

    @Test
    void aDirectoryThatIsNotThereIsSaidSo() {
        String nowhere = directory.resolve("nowhere").toString();

        assertThatThrownBy(() -> new OperatorDefinitions(FHIR, SHIPPED, nowhere))
                .isInstanceOf(DefinitionsUnusable.class)
                .hasMessageContaining("nowhere");
    }

    private List<MetadataResource> read() {
        return new OperatorDefinitions(FHIR, SHIPPED, directory.toString()).resources();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
    }

    private static String codeSystem(String name) {
        return "{\"resourceType\": \"CodeSystem\", \"id\": \"%s\", \"url\": \"http://x/%s\", \"name\": \"%s\","
                        .formatted(name, name, name)
                + " \"status\": \"active\", \"content\": \"complete\"}";
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] packaged(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(
                    tar,
                    "package/package.json",
                    "{\"name\": \"x.y\", \"version\": \"1.0.0\", \"fhirVersions\": [\"4.0.1\"]}");
            add(tar, "package/" + name, content);
            add(tar, "package/StructureDefinition-x.json", "{\"resourceType\": \"StructureDefinition\"}");
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
