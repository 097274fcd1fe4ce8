package org.delhihims.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which links of the audit are asked for, as conditions in SQL. They are put together with "and". */
final class AuditQuestion {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    AuditQuestion and(String condition, Object... given) {
        conditions.add("(" + condition + ")");
        values.addAll(List.of(given));
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", "where ", " "));
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
