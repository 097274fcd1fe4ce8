package org.delhihims.server.fhir;

import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the links of a page from the parameters the caller sent. */
public record PageLinks(String searchUrl, Map<String, String[]> parameters) {

    public PageLinks {
        parameters = Map.copyOf(parameters);
    }

    public String self() {
        return with(Map.of());
    }

    /** The link with these parameters, in place of the caller's where he sent them too. */
    public String with(Map<String, String> more) {
        Map<String, String[]> all = new TreeMap<>(parameters);
        more.forEach((name, value) -> all.put(name, new String[] {value}));
        String query = all.entrySet().stream()
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> UrlUtil.escapeUrlParam(parameter.getKey()) + "=" + UrlUtil.escapeUrlParam(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? searchUrl : searchUrl + "?" + query;
    }
}
