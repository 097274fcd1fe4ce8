package org.delhihims.tests.resilience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.delhihims.tests.Hims;

/** A request that the server has begun to read and whose end is still to come, as over a slow line. */
final class UnfinishedRequest implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket line;
    private final byte[] body;

    private UnfinishedRequest(Socket line, byte[] body) {
        this.line = line;
        this.body = body;
    }

    /** Sends the first half of a new resource, once the server has said that it is reading. */
    static UnfinishedRequest create(Hims hims, String type, String resource) {
        byte[] body = resource.getBytes(StandardCharsets.UTF_8);
        try {
            Socket line = new Socket("127.0.0.1", hims.server().port());
            line.setSoTimeout(PATIENCE_MILLIS);
            send(line, """
                    POST /fhir/%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: application/fhir+json\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    Connection: close\r
                    \r
                    """.formatted(type, hims.authorization(), body.length).getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(line.getInputStream().readNBytes("HTTP/1.1 100".length()), StandardCharsets.US_ASCII);
            if (!answer.equals("HTTP/1.1 100")) {
                throw new IllegalStateException("the server does not read on: " + answer);
            }
            UnfinishedRequest request = new UnfinishedRequest(line, body);
            line.getOutputStream().write(body, 0, body.length / 2);
            line.getOutputStream().flush();
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the rest and answers what the server says. */
    String finish() {
        try {
            line.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            line.getOutputStream().flush();
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf("HTTP/1.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends no more, and waits until the server has given it up. */
    void breakOff() {
        try {
            line.shutdownOutput();
            line.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket line, byte[] text) throws IOException {
        line.getOutputStream().write(text);
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
