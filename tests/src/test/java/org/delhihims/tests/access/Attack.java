package org.delhihims.tests.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;

/**
 * A request by which somebody tries to learn of a record that he may not see. Words in braces stand for what is hidden; the
 * same request with words that nobody has written anywhere must be answered in the same way.
 *
 * @param body empty if there is none
 */
record Attack(String method, String path, String body, Map<String, String> headers) {

    static Attack get(String path) {
        return new Attack("GET", path, "", Map.of());
    }

    static Attack send(String method, String path, String body) {
        return new Attack(method, path, body, Map.of());
    }

    Attack with(String header, String value) {
        return new Attack(method, path, body, Map.of(header, value));
    }

    boolean isSearch() {
        return method.equals("GET") && path.contains("?") && !path.contains("$");
    }

    /** Every way in which it can be asked: by itself, by POST if it is a search, within a batch, within a transaction. */
    List<UnaryOperator<Attack>> ways() {
        List<UnaryOperator<Attack>> ways = new ArrayList<>();
        ways.add(attack -> attack);
        if (isSearch()) {
            ways.add(Attack::asForm);
        }
        if (!path.contains("$")) {
            ways.add(attack -> attack.within("batch"));
            ways.add(attack -> attack.within("transaction"));
        }
        return ways;
    }

    private Attack asForm() {
        int query = path.indexOf('?');
        return new Attack(
                "POST",
                path.substring(0, query) + "/_search",
                path.substring(query + 1),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private Attack within(String type) {
        ObjectNode bundle = Records.bundle(type);
        ObjectNode entry = bundle.withArray("entry").addObject();
        ObjectNode request = entry.putObject("request");
        request.put("method", method).put("url", path.substring(1));
        if (headers.containsKey("If-None-Exist")) {
            request.put("ifNoneExist", headers.get("If-None-Exist"));
        }
        if (!body.isEmpty()) {
            entry.set("resource", Json.read(body));
        }
        return new Attack("POST", "/", bundle.toString(), Map.of());
    }

    /** With the words in braces filled in. */
    Attack on(Map<String, String> words) {
        return new Attack(method, fill(path, words), fill(body, words), filled(words));
    }

    private Map<String, String> filled(Map<String, String> words) {
        return headers.entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(Map.Entry::getKey, header -> fill(header.getValue(), words)));
    }

    private static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    Response by(Principal principal, Hims hims) {
        RequestSpecification request = principal.at(hims).urlEncodingEnabled(false);
        if (headers.containsKey("Content-Type")) {
            request = request.contentType(headers.get("Content-Type"));
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!header.getKey().equals("Content-Type")) {
                request = request.header(header.getKey(), header.getValue());
            }
        }
        if (!body.isEmpty()) {
            request = request.body(body);
        }
        return request.request(method, path);
    }

    @Override
    public String toString() {
        return method + " " + path + (headers.isEmpty() ? "" : " " + headers.keySet());
    }
}
