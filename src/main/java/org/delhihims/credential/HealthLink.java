package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A SMART Health Link: what a resident gives to somebody to show him a part of the record.
 *
 * @param url where the sealed files are; it cannot be guessed. A server on one's own machine may do without TLS
 * @param until none: the link says no end
 * @param label for the reader's eyes, 80 letters at most
 * @see <a href="https://docs.smarthealthit.org/smart-health-links/spec/">SMART Health Links</a>
 */
public record HealthLink(
        String url,
        LinkKey key,
        @Nullable Instant until,
        Set<LinkFlag> flags,
        @Nullable String label) {

    private static final String PREFIX = "shlink:/";
    private static final int LONGEST_URL = 128;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_TEXT = 4_096;

    public HealthLink {
        flags = Set.copyOf(flags);
        if (url.length() > LONGEST_URL || !OwnMachine.isProtected(URI.create(url))) {
            throw new IllegalArgumentException("a link leads to an https address of at most 128 letters");
        }
        if (label != null && label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new IllegalArgumentException("the label of a link has at most 80 letters");
        }
        if (flags.contains(LinkFlag.DIRECT_FILE) && flags.contains(LinkFlag.PASSCODE)) {
            throw new IllegalArgumentException("a link straight to a file cannot ask for a passcode");
        }
    }

    /** The text of its QR code. Before it may stand the address of a viewer and {@code #}. */
    public String text() {
        ObjectNode json = StrictJson.MAPPER.createObjectNode().put("url", url).put("key", key.value());
        if (until != null) {
            json.put("exp", until.getEpochSecond());
        }
        String letters = EnumSet.allOf(LinkFlag.class).stream()
                .filter(flags::contains)
                .map(flag -> String.valueOf(flag.letter()))
                .collect(Collectors.joining());
        if (!letters.isEmpty()) {
            json.put("flag", letters);
        }
        if (label != null) {
            json.put("label", label);
        }
        return PREFIX + StrictBase64.encode(StrictJson.write(json.put("v", 1)).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a link, with or without the address of a viewer before it. */
    public static HealthLink read(String text) throws Malformed {
        int start = text.startsWith(PREFIX) ? 0 : text.indexOf("#" + PREFIX) + 1;
        if (text.length() > LONGEST_TEXT || !text.startsWith(PREFIX, start)) {
            throw new Malformed("not a SMART Health Link");
        }
        ObjectNode json = StrictJson.object(StrictBase64.decode(text.substring(start + PREFIX.length())));
        String key = StrictJson.text(json, "key");
        if (json.path("v").asInt(1) != 1 || !LinkKey.isValid(key)) {
            throw new Malformed("a version other than 1, or no key of 32 bytes");
        }
        try {
            return new HealthLink(
                    StrictJson.text(json, "url"),
                    new LinkKey(key),
                    until(json.path("exp")),
                    flags(json.path("flag").asText("")),
                    json.has("label") ? StrictJson.text(json, "label") : null);
        } catch (IllegalArgumentException outOfRange) {
            throw new Malformed("a link that may not be");
        }
    }

    private static @Nullable Instant until(JsonNode exp) throws Malformed {
        if (exp.isMissingNode()) {
            return null;
        }
        if (!exp.isNumber() || exp.asLong() < 0 || exp.asLong() > Instant.MAX.getEpochSecond()) {
            throw new Malformed("exp is not a time");
        }
        return Instant.ofEpochSecond(exp.asLong());
    }

    /** A flag of a later version says something that this one cannot know, and is passed over. */
    private static Set<LinkFlag> flags(String letters) {
        return EnumSet.allOf(LinkFlag.class).stream()
                .filter(flag -> letters.indexOf(flag.letter()) >= 0)
                .collect(Collectors.toSet());
    }
}
