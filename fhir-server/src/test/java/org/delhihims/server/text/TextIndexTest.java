package org.delhihims.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.text.TextQuery.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextIndexTest {

    private static final IndexMark MARK =
            new IndexMark(UUID.randomUUID(), 7, Instant.parse("2026-07-20T09:42:00Z"), Folding.FORM);

    @TempDir
    private Path folder;

    @Test
    void aMarkIsOnTheDiskWithWhatWasWrittenBeforeIt() {
        try (TextIndex index = opener().open()) {
            index.write(List.of(document(1, "fever", "Patient/1")), List.of());
            index.mark(MARK);
        }

        try (TextIndex index = opener().open()) {
            assertThat(index.mark()).contains(MARK);
            assertThat(index.find(content("fev"), 10).ids()).containsExactly(1L);
        }
    }

    @Test
    void everyWordMustBeginAWordAndOneAlternativeIsEnough() {
        try (TextIndex index = opener().open()) {
            index.write(
                    List.of(document(1, "high fever", "Patient/1"), document(2, "high pulse", "Patient/2")), List.of());

            assertThat(index.find(content("high fever"), 10).ids()).containsExactly(1L);
            assertThat(index.find(content("high"), 10).ids()).containsExactlyInAnyOrder(1L, 2L);
            assertThat(index.find(content("ever"), 10).ids()).isEmpty();
            assertThat(index.find(
                                    new TextQuery(
                                            "Observation",
                                            List.of(new Clause("content", List.of(Set.of("fever"), Set.of("pulse")))),
                                            List.of(Set.of("Patient/2"))),
                                    10)
                            .ids())
                    .containsExactly(2L);
        }
    }

    @Test
    void whatIsGoneIsNotFoundAndTooManyAreSaidToBeTooMany() {
        try (TextIndex index = opener().open()) {
            index.write(
                    LongStream.rangeClosed(1, 11)
                            .mapToObj(id -> document(id, "fever", "Patient/1"))
                            .toList(),
                    List.of());

            assertThat(index.find(content("fever"), 10).tooMany()).isTrue();

            index.write(List.of(), List.of(11L));

            assertThat(index.find(content("fever"), 10).tooMany()).isFalse();
            assertThat(index.find(content("fever"), 10).ids()).hasSize(10).doesNotContain(11L);
        }
    }

    @Test
    void aDamagedIndexIsMadeAgainAndHasNoMark() throws Exception {
        try (TextIndex index = opener().open()) {
            index.write(List.of(document(1, "fever", "Patient/1")), List.of());
            index.mark(MARK);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(cfs|si|fdt)"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        try (TextIndex index = opener().open()) {
            assertThat(index.mark()).isEmpty();
            assertThat(index.find(content("fever"), 10).ids()).isEmpty();
        }
    }

    @Test
    void theSettingsOfAnotherBackendAreHandedOnAsTheyAre() {
        Map<String, String> settings = new TextSettings(new HimsProperties.Search(
                        folder,
                        Map.of("type", "elasticsearch", "hosts", "search-1:9200,search-2:9200", "protocol", "https"),
                        Duration.ofSeconds(5)))
                .forHibernateSearch();

        assertThat(settings)
                .containsEntry("hibernate.search.backend.type", "elasticsearch")
                .containsEntry("hibernate.search.backend.hosts", "search-1:9200,search-2:9200")
                .containsEntry("hibernate.search.backend.protocol", "https")
                .doesNotContainKey("hibernate.search.backend.directory.root");
    }

    /** Elasticsearch itself is not there: Hibernate Search is told not to look for it. */
    @Test
    void theIndexCanBeKeptInElasticsearch() {
        TextSettings settings = new TextSettings(new HimsProperties.Search(
                folder,
                Map.of(
                        "type", "elasticsearch",
                        "hosts", "127.0.0.1:1",
                        "version", "8.19",
                        "version_check.enabled", "false",
                        "schema_management.minimal_required_status", "yellow"),
                Duration.ofSeconds(5)));
        Map<String, String> handedOn = new HashMap<>(settings.forHibernateSearch());
        handedOn.put("hibernate.search.schema_management.strategy", "none");

        try (TextIndex index = TextIndex.open(handedOn)) {
            assertThat(index).isNotNull();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private TextOpener opener() {
        return new TextOpener(
                new TextSettings(new HimsProperties.Search(folder, Map.of("type", "lucene"), Duration.ofSeconds(5))));
    }

    private static TextDocument document(long id, String text, String reference) {
        return TextDocument.of(
                id, "Observation", new TextWords(Folding.words(text), Set.of(), Set.of(), Set.of(reference)));
    }

    private static TextQuery content(String text) {
        return new TextQuery("Observation", List.of(new Clause("content", List.of(Folding.words(text)))), List.of());
    }
}
