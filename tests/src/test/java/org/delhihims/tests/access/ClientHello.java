package org.delhihims.tests.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * The first message of TLS, byte by byte: today's libraries refuse to speak the versions that a server has to refuse.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.2">RFC 5246: ClientHello</a>
 */
final class ClientHello {

    /** What the server answers: its own hello, or an alert and which. */
    enum Answer {
        HELLO,
        PROTOCOL_VERSION,
        HANDSHAKE_FAILURE,
        OTHER
    }

    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;

    static final int ECDHE_RSA_AES_128_GCM = 0xC02F;
    static final int ECDHE_RSA_AES_128_CBC = 0xC013;

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int PATIENCE_MILLIS = 30_000;
    /** P-256, points not compressed, RSA with SHA-256 and SHA-1. */
    private static final byte[] EXTENSIONS = {
        0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 10, 0, 8, 4, 1, 2, 1, 8, 4, 4, 3
    };

    private ClientHello() {}

    /** Offers one version with some cipher suites. */
    static Answer offer(int port, int version, int... suites) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(record(version, hello(version, suites)));
            InputStream answer = socket.getInputStream();
            int type = answer.read();
            byte[] rest = answer.readNBytes(6);
            if (type == HANDSHAKE) {
                return Answer.HELLO;
            }
            if (type != ALERT || rest.length < 6) {
                return Answer.OTHER;
            }
            return switch (rest[5]) {
                case 70 -> Answer.PROTOCOL_VERSION;
                case 40 -> Answer.HANDSHAKE_FAILURE;
                default -> Answer.OTHER;
            };
        }
    }

    private static byte[] hello(int version, int... suites) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream hello = new DataOutputStream(bytes);
        hello.writeShort(version);
        // Neither the random nor the session matters to whom is refused.
        hello.write(new byte[32]);
        hello.writeByte(0);
        hello.writeShort(2 * suites.length);
        for (int suite : suites) {
            hello.writeShort(suite);
        }
        hello.writeShort(0x0100);
        hello.writeShort(EXTENSIONS.length);
        hello.write(EXTENSIONS);
        return bytes.toByteArray();
    }

    private static byte[] record(int version, byte[] hello) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream record = new DataOutputStream(bytes);
        record.writeByte(HANDSHAKE);
        record.writeShort(version);
        record.writeShort(hello.length + 4);
        record.writeInt((1 << 24) | hello.length);
        record.write(hello);
        return bytes.toByteArray();
    }
}
