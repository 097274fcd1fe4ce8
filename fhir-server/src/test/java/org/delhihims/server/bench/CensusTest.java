package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the load learns of a base, here one with more Patients than it reads. */
final class CensusTest {

    private static final int PAGE = 200;
    private static final String CARD = """
            {"resource":{"resourceType":"Patient","id":"last","identifier":[
             {"system":"https://delhihims.example/sid/uhid/gtb","value":"G-1"},
             {"system":"https://delhihims.example/sid/health-card","value":"1000000000009"}]}}""";

    private HttpServer base;

    @BeforeEach
    void open() throws IOException {
        base = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base.createContext("/Patient", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            answer(
                    exchange,
                    query.contains("identifier=https://delhihims.example/sid/health-card|") ? CARD : withoutCard(),
                    query);
        });
        base.createContext("/Observation", exchange -> answer(exchange, "", ""));
        base.start();
    }

    @AfterEach
    void close() {
        base.stop(0);
    }

    @Test
    void cardsAreFoundHoweverManyPatientsWithoutOneComeFirst() throws IOException {
        String address = "http://127.0.0.1:" + base.getAddress().getPort();

        Population population;
        try (Caller caller = new Caller(URI.create(address), Map.of(), null)) {
            population = new Census(caller, address).take();
        }

        assertThat(population.cards())
                .containsExactly(
                        new Population.Numbered("last", "https://delhihims.example/sid/health-card", "1000000000009"));
        assertThat(population.ids()).hasSize(4000);
    }

    private static String withoutCard() {
        return IntStream.range(0, PAGE).mapToObj(i -> """
                        {"resource":{"resourceType":"Patient","id":"%d","identifier":[{"system":"urn:x","value":"%d"}]}}""".formatted(i, i)).collect(Collectors.joining(","));
    }

    /** A page; those of Patients without a card never end. */
    private void answer(HttpExchange exchange, String entries, String query) throws IOException {
        String next = entries.contains("urn:x")
                ? "http://127.0.0.1:" + base.getAddress().getPort() + "/Patient?" + query
                : "";
        byte[] body =
                """
                {"resourceType":"Bundle","type":"searchset","link":[{"relation":"%s","url":"%s"}],"entry":[%s]}""".formatted(next.isEmpty() ? "self" : "next", next, entries).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
