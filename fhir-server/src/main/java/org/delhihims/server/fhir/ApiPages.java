package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.openapi.OpenApiInterceptor;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The CapabilityStatement as pages. HAPI's own takes an address without a page for a fault. */
public final class ApiPages extends OpenApiInterceptor {

    @Override
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public boolean serveSwaggerUi(
            HttpServletRequest request, HttpServletResponse response, ServletRequestDetails details)
            throws IOException {
        try {
            return super.serveSwaggerUi(request, response, details);
        } catch (InternalErrorException noSuchPage) {
            throw new ResourceNotFoundException("There is no such page.");
        }
    }
}
