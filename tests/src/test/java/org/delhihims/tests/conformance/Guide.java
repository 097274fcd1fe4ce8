package org.delhihims.tests.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.delhihims.tests.Json;

/** The Delhi guide as it is published: FHIR packages, read as files. */
final class Guide {

    private static final int BLOCK = 512;
    private static final Path PROFILES = Path.of(System.getProperty("hims.profiles"));
    private static final Path TERMINOLOGY = PROFILES.resolveSibling("terminology");

    private Guide() {}

    /** Good examples of the profiles, by their references, such as {@code Patient/delhi-patient-example}. */
    static Map<String, ObjectNode> examples() {
        Map<String, ObjectNode> examples = new TreeMap<>();
        read(PROFILES, "profiles", "package/example/")
                .values()
                .forEach(resource -> examples.put(
                        resource.path("resourceType").asText() + "/"
                                + resource.path("id").asText(),
                        resource));
        return examples;
    }

    /** Resources that break one rule each, by the key of the rule. */
    static Map<String, ObjectNode> refused() {
        Map<String, ObjectNode> refused = new TreeMap<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(PROFILES.resolve("src/test/resources/refused"), "*.json")) {
            for (Path file : files) {
                refused.put(file.getFileName().toString().replace(".json", ""), Json.read(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refused;
    }

    /** Everything that both packages define, by its file name. */
    static Map<String, ObjectNode> definitions() {
        Map<String, ObjectNode> definitions = new TreeMap<>();
        definitions.putAll(read(TERMINOLOGY, "terminology", "package/"));
        definitions.putAll(read(PROFILES, "profiles", "package/"));
        definitions.remove("package.json");
        return definitions;
    }

    private static Map<String, ObjectNode> read(Path module, String name, String folder) {
        Path file = module.resolve("target/classes/org/delhihims/" + name + ".tgz");
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(file))) {
            return jsonIn(tar, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the files directly in a folder of a tar archive: blocks of 512 bytes, a header before each file. */
    private static Map<String, ObjectNode> jsonIn(InputStream tar, String folder) throws IOException {
        Map<String, ObjectNode> files = new TreeMap<>();
        byte[] header = tar.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            String name = text(header, 0, 100);
            int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
            byte[] content = tar.readNBytes(size);
            tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            String rest = name.startsWith(folder) ? name.substring(folder.length()) : "/";
            if (rest.endsWith(".json") && !rest.contains("/")) {
                files.put(rest, Json.read(new String(content, StandardCharsets.UTF_8)));
            }
            header = tar.readNBytes(BLOCK);
        }
        return files;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
