package org.delhihims.server.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** The bytes of an answer, held until it may leave; when there are many of them, the next waits until it is known. */
final class HeldBody extends ServletOutputStream {

    private static final int MOST = 64 * 1024;

    private final ServletOutputStream answer;
    private final BooleanSupplier mayLeave;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(2048);
    private boolean isReleased;
    private boolean isDropped;

    HeldBody(ServletOutputStream answer, BooleanSupplier mayLeave) {
        this.answer = answer;
        this.mayLeave = mayLeave;
    }

    void release() throws IOException {
        if (!isReleased) {
            isReleased = true;
            held.writeTo(answer);
            held.reset();
        }
    }

    void forget() {
        held.reset();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (isReleased) {
            answer.write(bytes, offset, length);
        } else if (!isDropped) {
            held.write(bytes, offset, length);
            if (held.size() > MOST) {
                settle();
            }
        }
    }

    private void settle() throws IOException {
        if (mayLeave.getAsBoolean()) {
            release();
        } else {
            isDropped = true;
            held.reset();
        }
    }

    /** What is held leaves at the end of the request. */
    @Override
    public void flush() throws IOException {
        if (isReleased) {
            answer.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (isReleased) {
            answer.close();
        }
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
