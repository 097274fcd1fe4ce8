package org.delhihims.server.smart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of the endpoints that Spring Authorization Server brings, lets only those be reached that SMART needs; and refuses a
 * parameter that is given twice, or that stands in an address where proxies log it (RFC 6749, section 3.2).
 */
final class SingleParameters extends OncePerRequestFilter {

    private static final Set<String> WITH_FORM = Set.of(SmartPaths.TOKEN, SmartPaths.INTROSPECT, SmartPaths.REVOKE);
    private static final Set<String> SERVED = Set.of(
            SmartPaths.AUTHORIZE,
            SmartPaths.TOKEN,
            SmartPaths.INTROSPECT,
            SmartPaths.REVOKE,
            SmartPaths.KEYS,
            SmartPaths.CONSENT,
            SmartPaths.USER_INFO,
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (!SERVED.contains(path) && !path.startsWith(SmartPaths.CONSENT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (WITH_FORM.contains(path) && !isForm(request)) {
            OAuth2Answers.refuse(
                    response, 400, "invalid_request", "Send each parameter once, in a form in the body of a POST.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        if (request.getMethod().equals("OPTIONS")) {
            return true;
        }
        return request.getMethod().equals("POST")
                // A proof of possession that nobody checks later would promise too much.
                && request.getHeader("DPoP") == null
                && request.getQueryString() == null
                && request.getParameterMap().values().stream().allMatch(values -> values.length == 1);
    }
}
