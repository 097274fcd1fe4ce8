package org.delhihims.tests.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.delhihims.tests.Json;

/** Where a client publishes its public keys, which counts how often they are fetched. */
final class KeySite implements AutoCloseable {

    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private volatile String keys = "{\"keys\": []}";
    private volatile String cacheControl = "";

    KeySite() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange call) throws IOException {
        fetches.incrementAndGet();
        call.getResponseHeaders().set("Content-Type", "application/json");
        if (!cacheControl.isEmpty()) {
            call.getResponseHeaders().set("Cache-Control", cacheControl);
        }
        byte[] body = keys.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    /** From now on there are these keys, to be kept for so long. */
    void publish(String howLong, JsonNode... publicKeys) {
        keys = setOf(publicKeys).toString();
        cacheControl = howLong;
    }

    static ObjectNode setOf(JsonNode... publicKeys) {
        ObjectNode set = Json.read("{}");
        ArrayNode members = set.putArray("keys");
        for (JsonNode key : publicKeys) {
            members.add(key);
        }
        return set;
    }

    int fetches() {
        return fetches.get();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
