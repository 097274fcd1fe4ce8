package org.delhihims.server.text;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexer;

/** The full-text index, by Hibernate Search: Lucene on disk, or another backend that the settings name. */
final class TextIndex implements AutoCloseable {

    private static final String TYPE = "type";
    private static final String REFERENCES = "references";

    private final CloseableSearchMapping mapping;

    private TextIndex(CloseableSearchMapping mapping) {
        this.mapping = mapping;
    }

    /** Opens the index, or makes an empty one where there is none. */
    static TextIndex open(Map<String, String> settings) {
        return new TextIndex(
                SearchMapping.builder(AnnotatedTypeSource.fromClasses(TextDocument.class), MethodHandles.lookup())
                        .properties(settings)
                        .build());
    }

    Optional<IndexMark> mark() {
        try (SearchSession session = mapping.createSession()) {
            return session.search(TextDocument.class)
                    .select(f -> f.field(TextDocument.NOTE, String.class))
                    .where(f -> f.id().matching(TextDocument.markId()))
                    .fetchSingleHit()
                    .flatMap(IndexMark::read);
        }
    }

    /** Writes a mark and brings it to the disk, with everything that was written before it. */
    void mark(IndexMark mark) {
        write(List.of(TextDocument.of(mark)), List.of());
        try (SearchSession session = mapping.createSession()) {
            session.workspace(TextDocument.class).flush();
        }
    }

    /** Writes documents, so that the next search finds them; they are on the disk with the next mark. */
    void write(Collection<TextDocument> documents, Collection<Long> gone) {
        try (SearchSession session = mapping.createSession()) {
            SearchIndexer indexer = session.indexer();
            List<CompletionStage<?>> works = new ArrayList<>();
            documents.forEach(document -> works.add(indexer.addOrUpdate(document)));
            gone.forEach(id -> works.add(indexer.delete(TextDocument.class, id, null)));
            works.forEach(work -> work.toCompletableFuture().join());
        }
    }

    void clear() {
        try (SearchSession session = mapping.createSession()) {
            session.schemaManager(TextDocument.class).dropAndCreate();
        }
    }

    TextMatches find(TextQuery query, int limit) {
        try (SearchSession session = mapping.createSession()) {
            session.workspace(TextDocument.class).refresh();
            SearchResult<Long> found = session.search(TextDocument.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> predicate(f, query))
                    .sort(f -> f.indexOrder())
                    .totalHitCountThreshold(limit + 1L)
                    .fetch(limit);
            return new TextMatches(found.hits(), found.total().hitCountLowerBound() > limit);
        }
    }

    private static PredicateFinalStep predicate(SearchPredicateFactory f, TextQuery query) {
        var all = f.bool().filter(f.match().field(TYPE).matching(query.type()));
        for (TextQuery.Clause clause : query.clauses()) {
            var any = f.bool();
            for (Set<String> words : clause.alternatives()) {
                any.should(beginnings(f, clause.field(), words));
            }
            all.filter(any);
        }
        query.references()
                .forEach(references -> all.filter(f.terms().field(REFERENCES).matchingAny(references)));
        return all;
    }

    private static PredicateFinalStep beginnings(SearchPredicateFactory f, String field, Set<String> words) {
        var every = f.bool();
        words.forEach(word -> every.filter(f.prefix().field(field).matching(word)));
        return every;
    }

    @Override
    public void close() {
        mapping.close();
    }
}
