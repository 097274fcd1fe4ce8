package org.delhihims.tests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may do what, as the page for people says: what a reader is told must be what the server does. */
final class PublishedPolicy {

    private static final Pattern TYPES = Pattern.compile("### ([A-Za-z, ]+?)( of category .*)?");
    private static final Pattern ROW = Pattern.compile("\\| ([a-z-]+) \\| (`.*`) \\|");
    private static final Pattern LETTERS = Pattern.compile("`([cruds]+)[@~`]");

    private final Map<String, String> lettersByTypeAndRole = new HashMap<>();

    private PublishedPolicy(List<String> lines) {
        List<String> types = List.of();
        for (String line : lines) {
            Matcher heading = TYPES.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                types = List.of(heading.group(1).split(", "));
            } else if (row.matches()) {
                for (String type : types) {
                    LETTERS.matcher(row.group(2))
                            .results()
                            .forEach(letters -> lettersByTypeAndRole.merge(
                                    type + " " + row.group(1), letters.group(1), String::concat));
                }
            }
        }
    }

    static PublishedPolicy read() {
        try {
            return new PublishedPolicy(Files.readAllLines(Path.of("..", "src", "site", "policy.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the role may ever do this, a letter of SMART's scopes, with a record of the type. */
    boolean mayEver(String role, String type, char letter) {
        return lettersByTypeAndRole.getOrDefault(type + " " + role, "").indexOf(letter) >= 0;
    }
}
