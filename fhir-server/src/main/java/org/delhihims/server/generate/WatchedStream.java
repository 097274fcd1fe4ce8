package org.delhihims.server.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** The standard output, which by itself keeps silent when nobody reads it any more. */
final class WatchedStream extends OutputStream {

    private final PrintStream stream;

    WatchedStream(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int octet) throws IOException {
        stream.write(octet);
        failOnError();
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        stream.write(octets, offset, length);
        failOnError();
    }

    @Override
    public void flush() throws IOException {
        failOnError();
    }

    /** Asking for an error flushes first. */
    private void failOnError() throws IOException {
        if (stream.checkError()) {
            throw new IOException("the output is closed");
        }
    }
}
