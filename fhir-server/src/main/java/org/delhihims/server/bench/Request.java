package org.delhihims.server.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What is sent; the path is relative to the FHIR endpoint. */
record Request(String method, String path, String type, String body, String ifMatch) {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FORM = "application/x-www-form-urlencoded";

    static Request get(String path) {
        return new Request("GET", path, "", "", "");
    }

    static Request post(String path, String body) {
        return new Request("POST", path, FHIR_JSON, body, "");
    }

    /** An update of the version that was read. */
    static Request put(String path, String body, String version) {
        return new Request("PUT", path, FHIR_JSON, body, version);
    }

    /** A search whose parameters name people, and therefore stand in no address. */
    static Request search(String type, Map<String, String> parameters) {
        return new Request("POST", type + "/_search", FORM, query(parameters), "");
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
