package org.delhihims.server.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.delhihims.server.HimsProperties;

/** What the operator set, in Hibernate Search's words. Every one of its backend's settings can be given. */
final class TextSettings {

    private static final String BACKEND = "hibernate.search.backend.";

    private final HimsProperties.Search search;

    TextSettings(HimsProperties.Search search) {
        this.search = search;
    }

    Map<String, String> forHibernateSearch() {
        Map<String, String> settings = new HashMap<>();
        if (isOnDisk()) {
            settings.put(BACKEND + "lucene_version", "LATEST");
            settings.put(BACKEND + "directory.root", folder().toString());
        }
        search.backend().forEach((key, value) -> settings.put(BACKEND + key, value));
        // What is written is brought to the disk with a mark, not with every document.
        settings.put("hibernate.search.indexing.plan.synchronization.strategy", "async");
        // One class is indexed, and it is named; looking for others would take the jar apart.
        settings.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
        settings.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", "false");
        return settings;
    }

    boolean isOnDisk() {
        return "lucene".equals(search.backend().get("type"));
    }

    Path folder() {
        return search.directory().toAbsolutePath().normalize();
    }

    /** Throws an index on disk away that cannot be opened. */
    void discard() {
        Path index = folder().resolve(TextDocument.INDEX);
        if (!isOnDisk() || Files.notExists(index)) {
            return;
        }
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
