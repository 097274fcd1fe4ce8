package org.delhihims.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address of the FHIR endpoint that spells its name in escapes: Tomcat finds the endpoint by it, and neither
 * Spring nor HAPI finds where it ends.
 */
final class StraightAddress extends OncePerRequestFilter {

    private final FaultText faults;

    StraightAddress(FaultText faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        if (address.equals(FaultText.FHIR) || address.startsWith(FaultText.FHIR + "/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(faults.of(HttpServletResponse.SC_BAD_REQUEST));
    }
}
