package org.delhihims.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a reference names a record: by type and id, by an address, or by the fullUrl of an entry beside it. A search in place
 * of an id is not offered, for what it finds may not be what was meant.
 *
 * @see <a href="https://hl7.org/fhir/R4/references.html#literal">FHIR: literal references</a>
 */
public final class ReferenceForm {

    private static final Pattern RECORD = Pattern.compile(
            "(?:https?://[^?\\s]+/)?[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?");

    private ReferenceForm() {}

    /**
     * The refusal of a reference that leads nowhere.
     *
     * @param beside the fullUrls of the entries that are stored together with it
     */
    public static Optional<String> fault(String reference, Set<String> beside) {
        if (reference.startsWith("#")
                || beside.contains(reference)
                || RECORD.matcher(reference).matches()) {
            return Optional.empty();
        }
        if (reference.startsWith("urn:")) {
            return Optional.of("unknown-reference-target");
        }
        return Optional.of(reference.contains("?") ? "conditional-reference" : "wrong-format");
    }
}
