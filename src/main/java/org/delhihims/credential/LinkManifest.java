package org.delhihims.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a SMART Health Link leads to: one sealed file of FHIR, that is in the manifest or at an address beside it.
 *
 * @see <a href="https://hl7.org/fhir/uv/smart-health-cards-and-links/STU1/links-specification.html">SMART Health Links:
 *     manifest</a>
 */
public final class LinkManifest {

    /** What is in the file. */
    public static final String CONTENT_TYPE = "application/fhir+json";

    private LinkManifest() {}

    /** With the file in it. */
    public static String embedding(SealedFile file, Instant made) {
        return of("embedded", file.jwe(), made);
    }

    /** With the address of the file, which is good for less than an hour and for one use. */
    public static String leadingTo(String address, Instant made) {
        return of("location", address, made);
    }

    private static String of(String place, String value, Instant made) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        json.putArray("files")
                .addObject()
                .put("contentType", CONTENT_TYPE)
                .put(place, value)
                .put("lastUpdated", made.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("status", "finalized")
                .put("fhirVersion", "4.0.1");
        return StrictJson.write(json);
    }

    /** What a wrong passcode is answered. */
    public static String wrongPasscode(int remainingAttempts) {
        return StrictJson.write(StrictJson.MAPPER.createObjectNode().put("remainingAttempts", remainingAttempts));
    }
}
