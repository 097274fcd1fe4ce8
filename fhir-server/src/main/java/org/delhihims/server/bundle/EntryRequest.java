package org.delhihims.server.bundle;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The request that an entry of a Bundle describes, made by the caller who sent the Bundle. */
final class EntryRequest extends HttpServletRequestWrapper {

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    /** An entry's request at an address such as {@code Patient?name=Asha}, with an empty body where it has none. */
    EntryRequest(HttpServletRequest caller, String method, String address, Map<String, String> headers, byte[] body) {
        super(caller);
        int mark = address.indexOf('?');
        this.method = method;
        this.path = "/" + (mark < 0 ? address : address.substring(0, mark));
        this.query = mark < 0 ? null : address.substring(mark + 1);
        this.body = body.clone();
        Collections.list(caller.getHeaderNames()).stream()
                .filter(EntryRequest::isOfTheCaller)
                .forEach(name -> this.headers.put(name, caller.getHeader(name)));
        this.headers.putAll(headers);
    }

    /** Not those that are about the body or the answer of the Bundle. */
    private static boolean isOfTheCaller(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return !name.startsWith("content-")
                && !name.startsWith("if-")
                && !name.startsWith("accept")
                && !name.equals("transfer-encoding")
                && !name.equals("prefer");
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + getServletPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        String url = super.getRequestURL().toString();
        String uri = ((HttpServletRequest) getRequest()).getRequestURI();
        return new StringBuffer(url.substring(0, url.length() - uri.length())).append(getRequestURI());
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return query == null ? Map.of() : UrlUtil.parseQueryString(query);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = headers.get(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("an entry is read at once");
        }
    }
}
