package org.delhihims.server.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Takes an answer whole or not at all: one that is too long, or comes too slowly, is none. */
final class SmallAnswers implements ExecChainHandler {

    private static final int PIECE = 8 * 1024;

    private final int largest;
    private final long longest;

    SmallAnswers(int largest, Duration longest) {
        this.largest = largest;
        this.longest = longest.toNanos();
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity body = response.getEntity();
        if (body == null) {
            return response;
        }
        try {
            byte[] bytes = read(body.getContent());
            body.close();
            response.setEntity(new ByteArrayEntity(bytes, ContentType.parseLenient(body.getContentType())));
            return response;
        } catch (IOException refused) {
            // What is still to come is not read to the end, as closing the body would.
            scope.execRuntime.discardEndpoint();
            throw refused;
        }
    }

    private byte[] read(InputStream content) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        long start = System.nanoTime();
        for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
            whole.write(piece, 0, length);
            if (whole.size() > largest) {
                throw new IOException("larger than any answer that is needed");
            }
            if (System.nanoTime() - start > longest) {
                throw new IOException("slower than any answer that is needed");
            }
        }
        return whole.toByteArray();
    }
}
