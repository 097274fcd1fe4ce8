package org.delhihims.server.fhir;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer that leaves when Tomcat's buffer is full or all is written. HAPI's JSON writer flushes after each value, which
 * would send each in a packet of its own.
 */
final class BufferedAnswer extends HttpServletResponseWrapper {

    private @Nullable PrintWriter writer;
    private @Nullable ServletOutputStream stream;

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new UnflushedWriter(super.getWriter());
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new UnflushedStream(super.getOutputStream());
        }
        return stream;
    }

    /** Closing sends what is left. */
    private static final class UnflushedWriter extends PrintWriter {

        private final PrintWriter answer;

        UnflushedWriter(PrintWriter answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public void flush() {}

        @Override
        public boolean checkError() {
            return answer.checkError();
        }
    }

    /** Closing sends what is left. */
    private static final class UnflushedStream extends ServletOutputStream {

        private final ServletOutputStream answer;

        UnflushedStream(ServletOutputStream answer) {
            this.answer = answer;
        }

        @Override
        public void write(int one) throws IOException {
            answer.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            answer.write(bytes, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            answer.close();
        }

        @Override
        public boolean isReady() {
            return answer.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            answer.setWriteListener(listener);
        }
    }
}
