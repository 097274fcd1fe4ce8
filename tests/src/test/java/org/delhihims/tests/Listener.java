package org.delhihims.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A subscriber's endpoint, which notes each call and answers as it is told to. */
public final class Listener implements AutoCloseable {

    /** One call. */
    public record Call(String method, String path, String authorization, String contentType, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status;

    public Listener(int status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                call.getRequestMethod(),
                call.getRequestURI().getPath(),
                String.valueOf(call.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(call.getRequestHeaders().getFirst("Content-Type")),
                body));
        if (status / 100 == 3) {
            call.getResponseHeaders().set("Location", address() + "/elsewhere");
        }
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    public void answer(int newStatus) {
        status = newStatus;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The ids of the records that calls carried, in the order of the calls. */
    public List<String> ids() {
        return calls.stream()
                .map(call -> Json.read(call.body()).path("id").asText())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
