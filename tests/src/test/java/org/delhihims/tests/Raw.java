package org.delhihims.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests as no library would write them: any content under any type, any address. */
public final class Raw {

    private Raw() {}

    public static HttpResponse<String> send(Hims hims, String method, String path, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hims.address() + path))
                .header("Authorization", hims.authorization())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for an address that no HTTP library would let pass, and answers all that comes back. */
    public static String get(Hims hims, String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hims.server().port())) {
            String all = Stream.concat(Stream.of("Host: localhost", "Connection: close"), Stream.of(headers))
                    .map(header -> header + "\r\n")
                    .collect(Collectors.joining());
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\n%s\r\n".formatted(path, all).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
