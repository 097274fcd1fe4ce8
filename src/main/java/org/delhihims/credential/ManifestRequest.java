package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends who follows a SMART Health Link. He is a stranger: what he calls himself proves nothing.
 *
 * @param recipient who he says he is, in Unicode's form NFC on one line: 1 to 100 characters
 * @param passcode as he typed it
 * @param longestEmbedded in letters: a longer file is not put into the manifest but beside it
 * @see <a href="https://hl7.org/fhir/uv/smart-health-cards-and-links/STU1/links-specification.html">SMART Health Links:
 *     manifest request</a>
 */
public record ManifestRequest(String recipient, @Nullable String passcode, int longestEmbedded) {

    /** More than any request needs, in bytes. */
    public static final int LARGEST = 4_096;

    private static final int LONGEST_RECIPIENT = 100;

    /** Reads the body of a request; what it does not know it passes over. */
    public static ManifestRequest read(byte[] body) throws Malformed {
        if (body.length > LARGEST) {
            throw new Malformed("a request that is too long");
        }
        ObjectNode json = StrictJson.object(body);
        return new ManifestRequest(
                recipient(StrictJson.text(json, "recipient")),
                json.hasNonNull("passcode") ? Passcode.normal(StrictJson.text(json, "passcode")) : null,
                longestEmbedded(json.path("embeddedLengthMax")));
    }

    /** Controls, line ends and signs that turn the direction of writing could make a resident read something else. */
    private static String recipient(String text) throws Malformed {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        if (line.isEmpty()) {
            throw new Malformed("recipient is empty");
        }
        int length = Math.min(LONGEST_RECIPIENT, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, length));
    }

    private static int longestEmbedded(JsonNode given) throws Malformed {
        if (given.isMissingNode() || given.isNull()) {
            return Integer.MAX_VALUE;
        }
        if (!given.isIntegralNumber() || given.bigIntegerValue().signum() < 0) {
            throw new Malformed("embeddedLengthMax is not a length");
        }
        return given.canConvertToInt() ? given.intValue() : Integer.MAX_VALUE;
    }

    /** The passcode and the name are kept out of logs. */
    @Override
    public String toString() {
        return "ManifestRequest[…]";
    }
}
