package org.delhihims.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Stores transactions as a FHIR server does: all entries, or none and a reason. */
final class StubServer implements AutoCloseable {

    /** The ids of the entries of each transaction that came. */
    final List<List<String>> transactions = Collections.synchronizedList(new ArrayList<>());

    final Set<String> stored = Collections.synchronizedSet(new LinkedHashSet<>());

    /** Answered first, one each, before anything is stored. */
    final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final Function<List<JsonNode>, Optional<Refused>> rule;

    record Refused(int status, String text, String expression) {}

    /** A server that refuses what the rule says of the resources of a transaction. */
    StubServer(Function<List<JsonNode>, Optional<Refused>> rule) throws IOException {
        this.rule = rule;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fhir", this::answer);
        server.start();
    }

    FhirEndpoint endpoint(Duration patience) {
        return new FhirEndpoint(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/fhir"), patience, null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer status = statuses.poll();
        if (status != null) {
            reply(exchange, status, "{}");
        } else if (exchange.getRequestURI().getPath().endsWith("/_search")) {
            reply(exchange, 200, "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"id\":\"lok-nayak\"}}]}");
        } else {
            transact(exchange, body);
        }
    }

    private void transact(HttpExchange exchange, String body) throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        try {
            JsonText.read(body).path("entry").forEach(entry -> resources.add(entry.path("resource")));
        } catch (NotJson e) {
            throw new IOException(e);
        }
        List<String> ids =
                resources.stream().map(resource -> resource.path("id").asText()).toList();
        transactions.add(ids);
        Optional<Refused> refused = rule.apply(resources);
        if (refused.isEmpty()) {
            stored.addAll(ids);
            reply(
                    exchange,
                    200,
                    "{\"entry\":["
                            + "{\"response\":{\"status\":\"201 Created\"}},"
                                    .repeat(ids.size())
                                    .replaceAll(",$", "") + "]}");
            return;
        }
        ObjectNode outcome = JsonText.object();
        ObjectNode issue = outcome.putArray("issue").addObject();
        issue.putObject("details").put("text", refused.get().text());
        issue.putArray("expression").add(refused.get().expression());
        reply(exchange, refused.get().status(), JsonText.write(outcome));
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
