package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.tests.Asked;
import org.delhihims.tests.Asked.Exchange;
import org.delhihims.tests.Database;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every request that the tests of this run have sent to the shared server has left in its audit what it should, and nothing
 * else: one event, and one for each entry of its Bundle. Comes after all other classes.
 */
@Tag("resilience")
@Order(Integer.MAX_VALUE)
final class AuditCoverageTest {

    private record Event(String interaction, String type, int status) {

        static Event of(List<String> row) {
            return new Event(row.get(1), row.get(2) == null ? "" : row.get(2), Integer.parseInt(row.get(3)));
        }
    }

    @Test
    void everyRequestLeavesExactlyTheExpectedEvents(Hims hims) {
        // Also when this class runs alone there is something to find.
        hims.deskAt("lok-nayak").register(Invented.name());
        hims.at("gtb").get("/Patient/nobody").then().statusCode(404);
        hims.stranger().get("/Patient/nobody").then().statusCode(401);

        List<Exchange> exchanges = Asked.below(hims.address());
        Map<String, List<Event>> audit = audit(hims);

        assertThat(exchanges.stream().map(Exchange::status)).contains(201, 404, 401);
        List<String> wrong = exchanges.stream()
                .flatMap(exchange -> faults(exchange, hims.address(), audit))
                .toList();
        System.out.printf("%d requests, %d of them wrong in the audit%n", exchanges.size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static Map<String, List<Event>> audit(Hims hims) {
        return Database.of(hims).rows("""
                        select e->>'request', e->>'interaction', e->>'type', e->>'status'
                        from (select event::jsonb as e, shard, seq from hims.audit_log) as log order by shard, seq""").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        LinkedHashMap::new,
                        Collectors.mapping(Event::of, Collectors.toCollection(ArrayList::new))));
    }

    private static Stream<String> faults(Exchange exchange, String base, Map<String, List<Event>> audit) {
        String path = URLDecoder.decode(
                exchange.address()
                        .substring(base.length())
                        .replaceFirst("[?].*", "")
                        .replace("+", "%2B"),
                StandardCharsets.UTF_8);
        List<Event> events = audit.getOrDefault(exchange.id(), List.of());
        String what = exchange.method() + " " + path.replaceAll("[0-9a-f-]{36}", "[id]") + " " + exchange.bundle() + " "
                + exchange.status() + ": ";
        if (events.isEmpty()) {
            return Stream.of(what + "no event");
        }
        Event first = events.get(0);
        List<String> faults = new ArrayList<>();
        if (first.status() != exchange.status()) {
            faults.add(what + "told as " + first.status());
        }
        if (!interactionsOf(exchange.method(), path, exchange.bundle()).contains(first.interaction())) {
            faults.add(what + "told as " + first.interaction());
        }
        int parts = partsOf(exchange, events);
        if (events.size() != 1 + parts) {
            faults.add(
                    what + exchange.entries() + " " + exchange.results() + " " + events + " instead of " + (1 + parts));
        }
        return faults.stream();
    }

    /** Of a Bundle that was done all entries; of a transaction that was refused the read for which it was, if it was for one. */
    private static int partsOf(Exchange exchange, List<Event> events) {
        if (exchange.status() == 200) {
            return exchange.results().isEmpty() ? 0 : exchange.entries().size();
        }
        boolean isForRead = exchange.entries().contains("GET")
                && events.size() == 2
                && events.get(1).interaction().equals("read")
                && events.get(1).status() == exchange.status();
        return isForRead ? 1 : 0;
    }

    private static List<String> interactionsOf(String method, String path, String bundle) {
        if (path.contains("$")) {
            return List.of("operation");
        }
        List<String> parts =
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
        return switch (method) {
            case "GET", "HEAD" -> List.of(reading(parts));
            case "POST" ->
                path.contains("_search")
                        ? List.of("search-type", "search-system")
                        : parts.isEmpty()
                                ? List.of(bundle.equals("batch") ? "batch" : "transaction", "transaction")
                                : List.of("create");
            case "PUT" -> List.of("update");
            case "PATCH" -> List.of("patch");
            case "DELETE" -> List.of("delete");
            default -> List.of("unknown");
        };
    }

    private static String reading(List<String> parts) {
        int history = parts.indexOf("_history");
        if (history >= 0) {
            return List.of("history-system", "history-type", parts.size() > 3 ? "vread" : "history-instance")
                    .get(Math.min(history, 2));
        }
        return parts.size() > 1 && !parts.get(1).startsWith("_")
                ? "read"
                : parts.isEmpty() ? "search-system" : "search-type";
    }
}
