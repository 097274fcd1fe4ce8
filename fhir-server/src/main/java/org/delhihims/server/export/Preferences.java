package org.delhihims.server.export;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a caller prefers, as the header {@code Prefer} says it (RFC 7240). */
record Preferences(List<String> said) {

    static Preferences of(RequestDetails request) {
        return new Preferences(request.getHeaders("Prefer").stream()
                .flatMap(header -> Stream.of(header.split("[,;]", -1)))
                .map(preference -> preference.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                .toList());
    }

    boolean isAsynchronous() {
        return said.contains("respond-async");
    }

    boolean isLenient() {
        return said.contains("handling=lenient");
    }
}
