package org.delhihims.tests;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Remembers every request that the tests have sent by REST Assured, and what it was answered. */
public final class Asked implements Filter {

    private static final Queue<Exchange> EXCHANGES = new ConcurrentLinkedQueue<>();

    private record Exchange(String method, String address, int status) {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        EXCHANGES.add(new Exchange(request.getMethod(), request.getURI(), answer.statusCode()));
        return answer;
    }

    /** How many requests below an address were answered by each status, without those that everybody may send. */
    public static Map<Integer, Long> answeredBelow(String base) {
        return EXCHANGES.stream()
                .filter(exchange -> exchange.address().startsWith(base))
                .filter(exchange -> !isPublic(exchange, base))
                .collect(Collectors.groupingBy(Exchange::status, Collectors.counting()));
    }

    private static boolean isPublic(Exchange exchange, String base) {
        String path = exchange.address().substring(base.length()).replaceFirst("[?].*", "");
        boolean isOpen = path.startsWith("/metadata")
                || path.startsWith("/.well-known/")
                || path.startsWith("/swagger-ui")
                || path.startsWith("/api-docs");
        return isOpen || exchange.method().equals("OPTIONS");
    }
}
