package org.delhihims.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** The FHIR endpoint, which does not tell attackers what it is made of. */
final class FhirServlet extends RestfulServer {

    @Serial
    private static final long serialVersionUID = 1L;

    FhirServlet(FhirContext fhir) {
        super(fhir);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletResponse answer = new BufferedAnswer(response);
        super.service(request, request.getMethod().equals("PATCH") ? new PatchAnswer(answer) : answer);
    }

    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }
}
