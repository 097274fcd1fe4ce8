package org.delhihims.server.http;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A request whose body is unpacked where it is gzip, and ends in a refusal where it grows beyond the limit. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private static final String ENCODING = "Content-Encoding";

    private final long largest;

    LimitedRequest(HttpServletRequest request, long largest) {
        super(request);
        this.largest = largest;
    }

    /** Whoever reads the body reads it unpacked. */
    @Override
    public @Nullable String getHeader(String name) {
        return isGzip() && name.equalsIgnoreCase(ENCODING) ? null : super.getHeader(name);
    }

    private boolean isGzip() {
        return "gzip".equalsIgnoreCase(super.getHeader(ENCODING));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() > largest) {
            throw new BodyTooLarge(largest);
        }
        InputStream body = super.getInputStream();
        return new LimitedStream(isGzip() ? unpacked(body) : body, largest);
    }

    private static InputStream unpacked(InputStream body) {
        try {
            return new GZIPInputStream(body);
        } catch (ZipException e) {
            throw new InvalidRequestException("The body is not gzip, though the header Content-Encoding says so.", e);
        } catch (IOException e) {
            throw new BodyCutOff(e);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final InputStream body;
        private final long largest;
        private long read;
        private boolean finished;

        LimitedStream(InputStream body, long largest) {
            this.body = body;
            this.largest = largest;
        }

        @Override
        public int read() {
            byte[] next = new byte[1];
            return read(next, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                int count = body.read(buffer, offset, length);
                count(count);
                return count;
            } catch (IOException e) {
                throw new BodyCutOff(e);
            }
        }

        private void count(int more) {
            finished = more < 0;
            read += Math.max(0, more);
            if (read > largest) {
                throw new BodyTooLarge(largest);
            }
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read on the caller's thread");
        }
    }
}
