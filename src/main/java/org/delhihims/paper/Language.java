package org.delhihims.paper;

import org.delhihims.kernel.Sentence;

/** The language that comes first on a printed page; the other one of the two always follows it. */
public enum Language {
    HINDI("hi-IN"),
    ENGLISH("en-IN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 names it. */
    public String tag() {
        return tag;
    }

    Language other() {
        return this == HINDI ? ENGLISH : HINDI;
    }

    String of(Sentence sentence) {
        return this == HINDI ? sentence.hindi() : sentence.english();
    }

    /** Both on one line, this one first. */
    String both(Sentence sentence) {
        return of(sentence) + " · " + other().of(sentence);
    }
}
