package org.delhihims.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.delhihims.server.http.FaultText;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each system that calls in its own name to its rate, before any work is done for it ({@code security.md} 4.10). All
 * its requests count, card look-ups like others: a hospital's system scans for all its desks all day, so what one person
 * may look up is no measure for it. A Bundle counts once, however much it brings: its size is bounded elsewhere.
 */
final class SystemLimit extends OncePerRequestFilter {

    private final RateLimits limits;
    private final FaultText faults;

    SystemLimit(RateLimits limits, FaultText faults) {
        this.limits = limits;
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> system = Callers.current().filter(caller -> caller.account() == null);
        OptionalLong wait = system.map(caller -> refusedFor(caller.clientId())).orElse(OptionalLong.empty());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(TooMany.STATUS);
        response.setHeader(TooMany.RETRY_AFTER, Long.toString(wait.getAsLong()));
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(faults.of(IssueType.THROTTLED, TooMany.SENTENCE));
    }

    private OptionalLong refusedFor(String client) {
        OptionalLong wait = limits.refusedFor(Limit.HOSPITAL_SYSTEM_SECOND, client);
        return wait.isPresent() ? wait : limits.refusedFor(Limit.HOSPITAL_SYSTEM_MINUTE, client);
    }
}
