package org.delhihims.server.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.kernel.ImportedId;

/** What a resource is called in the input or on the server: its type and its id. */
record Name(String type, String id) {

    private static final Pattern RELATIVE = Pattern.compile("([A-Z][A-Za-z]+)/([^/?#]+)(/_history/[^/?#]+)?");

    /** The name in a reference such as {@code Patient/p1}. Fragments, addresses and searches name nothing here. */
    static Optional<Name> in(String reference) {
        Matcher matcher = RELATIVE.matcher(reference);
        return matcher.matches() ? Optional.of(new Name(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    boolean isImported() {
        return ImportedId.isValid(id);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
