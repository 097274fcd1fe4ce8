package org.delhihims.server.text;

import java.util.List;
import java.util.Set;

/** A question to the index: every clause must hold, and one of each group of references must be there. */
record TextQuery(String type, List<Clause> clauses, List<Set<String>> references) {

    /** In one field, all words of one of the alternatives, each by its beginning. */
    record Clause(String field, List<Set<String>> alternatives) {}
}
