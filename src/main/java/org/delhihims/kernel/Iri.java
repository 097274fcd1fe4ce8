package org.delhihims.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Addresses as people write them, in the letters of any script.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3987#section-3.1">RFC 3987: mapping of IRIs to URIs</a>
 */
public final class Iri {

    private Iri() {}

    /** The same address in ASCII: what is no ASCII letter is written as the bytes of its UTF-8. */
    public static String toUri(String iri) {
        return iri.codePoints()
                .mapToObj(letter -> letter < 0x80
                        ? Character.toString(letter)
                        : URLEncoder.encode(Character.toString(letter), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
