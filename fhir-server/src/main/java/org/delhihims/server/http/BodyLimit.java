package org.delhihims.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * No body is read beyond the limit, whether it says how long it is or not, and whether it is compressed or not: a few
 * kilobytes of gzip may unpack to gigabytes.
 */
final class BodyLimit implements Filter {

    private final long largest;

    BodyLimit(long largest) {
        this.largest = largest;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new LimitedRequest((HttpServletRequest) request, largest), response);
    }
}
