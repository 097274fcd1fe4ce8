package org.delhihims.server.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a caller would like best (RFC 7240). */
final class Preferences {

    private Preferences() {}

    /** Whether a search may leave out what is not understood. */
    static boolean areLenient(RequestDetails request) {
        return of(request).anyMatch("handling=lenient"::equals);
    }

    /** Whether the caller says what the answer to a write should hold. */
    static boolean nameAnAnswer(RequestDetails request) {
        return of(request).anyMatch(preference -> preference.startsWith("return="));
    }

    private static Stream<String> of(RequestDetails request) {
        return request.getHeaders(Constants.HEADER_PREFER).stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .map(preference -> preference.replace("\"", "").replace(" ", ""));
    }
}
