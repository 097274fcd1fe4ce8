package org.delhihims.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes away the headers by which a caller could steer HAPI past our rules: what labels survive, which history is written,
 * what is deleted along. None of them is part of FHIR.
 *
 * <p>Source: {@code security.md} 3.3, EdgeFilter.
 */
final class OwnHeadersOnly extends OncePerRequestFilter {

    /** One is spelled as HAPI spells it. */
    private static final Set<String> DROPPED = Set.of(
            "x-cascade",
            "x-meta-snapshot-mode",
            "x-request-partition-ids",
            "x-request-source",
            "x-retry-on-version-conflict",
            "x-rewrite-history",
            "x-security-context",
            "x-transaction-semantics",
            "x-upsert-extistence-check",
            "x-upsert-existence-check");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutThem(request), response);
    }

    private static final class WithoutThem extends HttpServletRequestWrapper {

        WithoutThem(HttpServletRequest request) {
            super(request);
        }

        private static boolean isDropped(String name) {
            return DROPPED.contains(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isDropped(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isDropped(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isDropped(name))
                    .toList();
            return Collections.enumeration(names);
        }
    }
}
