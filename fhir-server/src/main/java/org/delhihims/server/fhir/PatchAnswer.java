package org.delhihims.server.fhir;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * The answer to a patch, which names the version it made as the answer to an update does. HAPI names it in
 * {@code Content-Location} only.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#versions">FHIR: version ids</a>
 */
final class PatchAnswer extends HttpServletResponseWrapper {

    private static final String HISTORY = "/_history/";

    PatchAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, value);
        int version = value.lastIndexOf(HISTORY);
        if (name.equals("Content-Location") && version >= 0) {
            super.setHeader("ETag", "W/\"" + value.substring(version + HISTORY.length()) + "\"");
        }
    }
}
