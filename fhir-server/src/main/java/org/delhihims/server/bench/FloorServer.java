package org.delhihims.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bare HTTP server: a row for an id, and rows for lines. It knows nothing of FHIR and checks nothing. */
final class FloorServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final FloorDatabase database;

    private FloorServer(HttpServer server, ExecutorService threads, FloorDatabase database) {
        this.server = server;
        this.threads = threads;
        this.database = database;
    }

    static FloorServer over(FloorDatabase database) throws IOException {
        // Without it the JDK's server sends head and body as two packets, and the second waits for the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        FloorServer server = new FloorServer(http, threads, database);
        http.setExecutor(threads);
        http.createContext("/row/", server::read);
        http.createContext("/rows", server::write);
        http.start();
        return server;
    }

    Endpoint endpoint() {
        return new Endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Map.of(), null);
    }

    private void read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            answer(exchange, 200, database.read(Long.parseLong(path.substring(path.lastIndexOf('/') + 1))));
        } catch (SQLException e) {
            answer(exchange, 500, "");
        }
    }

    private void write(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            database.write(List.of(body.split("\n")));
            answer(exchange, 201, "{}");
        } catch (SQLException e) {
            answer(exchange, 500, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
