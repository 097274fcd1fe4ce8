package org.delhihims.server.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * What an export was asked for. {@code url} is the request as it was made; {@code since} is an instant or empty; {@code group}
 * an id or empty; {@code patients}, {@code filters} and {@code elements} are empty when there is no such limit.
 */
record ExportOrder(
        Level level,
        String url,
        List<String> types,
        String since,
        List<String> filters,
        List<String> elements,
        String group,
        List<String> patients) {

    enum Level {
        SYSTEM,
        PATIENT,
        GROUP
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    static ExportOrder read(String text) {
        try {
            return JSON.readValue(text, ExportOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an export order cannot be read", e);
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
