package org.delhihims.server.smart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns an authorization request that an app posts into one that the browser gets: a post from another site comes without
 * the session's cookie, and its form would be lost while its sender signs in ({@code authorize-post} of SMART).
 */
final class PostedRequests extends OncePerRequestFilter {

    private final String address;

    PostedRequests(String issuer) {
        this.address = issuer + SmartPaths.AUTHORIZE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean isPosted = request.getMethod().equals("POST")
                && SmartPaths.AUTHORIZE.equals(request.getServletPath())
                && request.getParameter("response_type") != null;
        if (!isPosted || (caller != null && caller.isAuthenticated())) {
            chain.doFilter(request, response);
            return;
        }
        UriComponentsBuilder get = UriComponentsBuilder.fromUriString(address);
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                get.queryParam(encode(name), encode(value));
            }
        });
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, get.build(true).toUriString());
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
