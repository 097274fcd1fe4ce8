package org.delhihims.tests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who calls the server by TLS.
 *
 * @param shown the certificate that it shows, if any
 * @param address from which it calls; all of 127.0.0.0/8 is this machine
 */
record TlsCaller(int port, Pair trusted, Optional<Pair> shown, String address) {

    private static final int PATIENCE_MILLIS = 120_000;

    record Answer(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    TlsCaller showing(Pair pair) {
        return new TlsCaller(port, trusted, Optional.of(pair), address);
    }

    TlsCaller from(String other) {
        return new TlsCaller(port, trusted, shown, other);
    }

    /** The version of TLS that is agreed on, of those that the caller offers. */
    String agrees(String... versions) throws IOException {
        try (SSLSocket socket = socket()) {
            socket.setEnabledProtocols(versions);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET " + path, "", List.of(headers));
    }

    Answer post(String path, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send("POST " + path, form, all);
    }

    private Answer send(String line, String body, List<String> headers) {
        List<String> lines =
                new ArrayList<>(List.of(line + " HTTP/1.1", "Host: localhost:" + port, "Connection: close"));
        lines.addAll(headers);
        lines.add("Content-Length: " + body.length());
        try (SSLSocket socket = socket()) {
            String request = String.join("\r\n", lines) + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLSocket socket() throws IOException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(Pair.trusting(trusted));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(shown.map(Pair::keys).orElse(new KeyManager[0]), trust.getTrustManagers(), null);
            SSLSocket socket = (SSLSocket) tls.getSocketFactory()
                    .createSocket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
