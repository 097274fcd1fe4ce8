package org.delhihims.server.text;

import java.util.Set;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * What the index holds of a resource: its number in the database and its words, folded; nothing a caller could be
 * answered from. One document more holds the {@link IndexMark}.
 */
@SearchEntity
@Indexed(index = TextDocument.INDEX)
final class TextDocument {

    static final String INDEX = "text";
    static final String NOTE = "note";

    private static final long MARK_ID = -1;
    private static final String MARK = "#mark";

    @DocumentId
    final Long id;

    @KeywordField
    final String type;

    @KeywordField
    final Set<String> content;

    @KeywordField
    final Set<String> narrative;

    /** Each word with the search parameter whose code it describes. */
    @KeywordField
    final Set<String> displays;

    @KeywordField
    final Set<String> references;

    @KeywordField(projectable = Projectable.YES)
    final String note;

    private TextDocument(long id, String type, TextWords words, String note) {
        this.id = id;
        this.type = type;
        this.content = words.content();
        this.narrative = words.narrative();
        this.displays = words.displays();
        this.references = words.references();
        this.note = note;
    }

    static TextDocument of(long id, String type, TextWords words) {
        return new TextDocument(id, type, words, "");
    }

    static TextDocument of(IndexMark mark) {
        return new TextDocument(MARK_ID, MARK, TextWords.none(), mark.text());
    }

    static long markId() {
        return MARK_ID;
    }
}
