package org.delhihims.tests;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers every request that the tests have sent by REST Assured, and what it was answered. */
public final class Asked implements Filter {

    private static final Queue<Exchange> EXCHANGES = new ConcurrentLinkedQueue<>();

    /**
     * A request and its answer.
     *
     * @param id of the request, as the answer names it; empty if it does not
     * @param entries methods of the entries of the Bundle that was sent, if it was one in JSON
     * @param results statuses of the entries of the Bundle that was answered
     */
    public record Exchange(
            String method,
            String address,
            int status,
            String id,
            String bundle,
            List<String> entries,
            List<String> results) {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        JsonNode sent = bundle(request.getMethod().equals("POST") ? request.getBody() : null);
        JsonNode answered = sent.isMissingNode() ? sent : bundle(answer.asString());
        EXCHANGES.add(new Exchange(
                request.getMethod(),
                request.getURI(),
                answer.statusCode(),
                answer.getHeader("X-Request-Id") == null ? "" : answer.getHeader("X-Request-Id"),
                sent.path("type").asText(),
                texts(sent, "/request/method"),
                texts(answered, "/response/status")));
        return answer;
    }

    private static JsonNode bundle(Object body) {
        JsonNode missing = Json.read("{}").path("none");
        if (!(body instanceof String text) || !text.strip().startsWith("{")) {
            return missing;
        }
        try {
            JsonNode read = Json.read(text);
            return read.path("resourceType").asText().equals("Bundle") ? read : missing;
        } catch (RuntimeException malformed) {
            return missing;
        }
    }

    private static List<String> texts(JsonNode bundle, String path) {
        return Json.listOf(bundle.path("entry")).stream()
                .map(entry -> entry.at(path).asText())
                .toList();
    }

    /** The requests below an address, without those that everybody may send. */
    public static List<Exchange> below(String base) {
        return EXCHANGES.stream()
                .filter(exchange -> exchange.address().startsWith(base))
                .filter(exchange -> !isPublic(exchange, base))
                .toList();
    }

    private static boolean isPublic(Exchange exchange, String base) {
        String path = exchange.address().substring(base.length()).replaceFirst("[?].*", "");
        boolean isOpen = path.startsWith("/metadata")
                || path.startsWith("/.well-known/")
                || path.startsWith("/swagger-ui")
                || path.startsWith("/api-docs")
                || (exchange.method().equals("GET") && path.matches("/HealthcareService/[^/]+/([$]|%24)queue-status"));
        return isOpen || exchange.method().equals("OPTIONS");
    }
}
