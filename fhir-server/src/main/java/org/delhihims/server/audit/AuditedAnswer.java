package org.delhihims.server.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer that leaves when its access is in the audit, and names the request as the audit does. It is given to the audit when
 * the body begins, by when all is known about it; what is written until it is committed waits here, and the rest of a long body for it.
 */
final class AuditedAnswer extends HttpServletResponseWrapper {

    private static final String REQUEST_ID = "X-Request-Id";

    private final AuditTrail trail;
    private final AuditWriter audit;
    private @Nullable Submission submission;
    private @Nullable HeldBody body;
    private @Nullable PrintWriter writer;
    private boolean isRefused;

    AuditedAnswer(HttpServletResponse response, AuditTrail trail, AuditWriter audit) {
        super(response);
        this.trail = trail;
        this.audit = audit;
        response.setHeader(REQUEST_ID, trail.request());
        audit.begins();
    }

    /** HAPI has an id of its own for each request, or the caller's. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(REQUEST_ID)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(REQUEST_ID)) {
            super.addHeader(name, value);
        }
    }

    /** Nothing is to be done with it any more, whatever has happened. */
    void leave() {
        if (submission == null) {
            audit.ends();
        }
    }

    /** Lets go of what is held. False if the access could not be kept, and nothing has left. */
    boolean finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        boolean isKept = isKept();
        if (isKept && body != null) {
            body.release();
        }
        return isKept;
    }

    /** The request has ended in a fault, which the container answers if this is true. */
    boolean fails() {
        if (submission == null) {
            submit(SC_INTERNAL_SERVER_ERROR);
        }
        return isKept();
    }

    /** Whether the access is in the audit; waits until that is certain. */
    boolean isKept() {
        if (isRefused) {
            return false;
        }
        try {
            audit.await(submission == null ? submit(getStatus()) : submission);
            return true;
        } catch (AuditUnavailable e) {
            isRefused = true;
            return false;
        }
    }

    private Submission submit(int status) {
        Submission made = trail.submission(status);
        submission = made;
        audit.ends();
        audit.submit(made);
        return made;
    }

    private HeldBody body() throws IOException {
        if (body == null) {
            if (submission == null) {
                submit(getStatus());
            }
            body = new HeldBody(super.getOutputStream(), this::isKept);
        }
        return body;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return body();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // Tomcat would name the encoding in the header when its own writer is asked for.
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(body(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        trail.who();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        trail.who();
        super.sendError(status, message);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (isKept()) {
            if (body != null) {
                body.release();
            }
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        if (body != null) {
            body.forget();
        }
        super.resetBuffer();
    }

    @Override
    public void reset() {
        if (body != null) {
            body.forget();
        }
        super.reset();
        super.setHeader(REQUEST_ID, trail.request());
    }
}
