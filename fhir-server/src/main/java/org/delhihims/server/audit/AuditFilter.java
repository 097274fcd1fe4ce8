package org.delhihims.server.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.delhihims.audit.Deed;
import org.delhihims.audit.QueryText;
import org.delhihims.server.http.FaultText;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request to the FHIR endpoint is in the audit before its answer leaves, also one that a later filter refuses; if
 * the audit cannot be written the answer is 503. What everybody may read without a token is no access to records, nor is
 * a browser's question whether it may ask (CORS preflight).
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final String ENDPOINT = "/fhir";
    private static final Set<String> PUBLIC =
            Set.of("/metadata", "/.well-known/smart-configuration", "/swagger-ui", "/swagger-ui/", "/api-docs");

    private final AuditWriter writer;
    private final Function<Deed, AuditTrail> trails;
    private final QueryText queries;
    private final FaultText faults;

    AuditFilter(AuditWriter writer, Function<Deed, AuditTrail> trails, QueryText queries, FaultText faults) {
        this.writer = writer;
        this.trails = trails;
        this.queries = queries;
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = pathOf(request);
        boolean isReading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean isPublic = isReading && (PUBLIC.contains(path) || path.startsWith("/swagger-ui/") || isBoard(path));
        boolean isPreflight = request.getMethod().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
        return isPublic || isPreflight;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuditTrail trail = trails.apply(attempted(request));
        trail.keepWith(request);
        AuditedAnswer answer = new AuditedAnswer(response, trail, writer);
        try {
            chain.doFilter(request, answer);
            if (!answer.finish()) {
                refuse(response);
            }
        } catch (ServletException | IOException | RuntimeException fault) {
            if (answer.fails()) {
                throw fault;
            }
            refuse(response);
        } finally {
            answer.leave();
        }
    }

    private static boolean isBoard(String path) {
        return path.startsWith("/HealthcareService/") && path.endsWith("/$queue-status");
    }

    private Deed attempted(HttpServletRequest request) {
        Deed deed = Deed.attempted(request.getMethod(), pathOf(request));
        String query = request.getQueryString() == null ? "" : queries.of(request.getParameterMap());
        return new Deed(deed.interaction(), deed.type(), deed.operation(), query);
    }

    /** Below the endpoint, decoded. */
    private static String pathOf(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.startsWith(ENDPOINT) ? path.substring(ENDPOINT.length()) : path;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(faults.of(IssueType.TRANSIENT, "audit-unavailable"));
    }
}
