package org.delhihims.server.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header that a subscriber wants with each notification, such as {@code Authorization: Bearer 4711}. */
record HookHeader(String name, String value) {

    private static final Pattern FORM = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x20-\\x7E]*)");
    /** These are the transport's, and would change whom the call goes to or what it is. */
    private static final Set<String> OURS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    static Optional<HookHeader> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || OURS.contains(form.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(new HookHeader(form.group(1), form.group(2)));
    }
}
