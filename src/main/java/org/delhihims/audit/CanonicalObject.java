package org.delhihims.audit;

import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes an object of texts, numbers and lists of texts in canonical JSON. Its members are put in the order of their names. */
final class CanonicalObject {

    private static final int LONGEST_USUALLY = 512;
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder(LONGEST_USUALLY).append('{');

    CanonicalObject put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            name(name);
            string(text, value);
        }
        return this;
    }

    CanonicalObject put(String name, int value) {
        name(name);
        text.append(value);
        return this;
    }

    CanonicalObject put(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            name(name);
            list(text, values);
        }
        return this;
    }

    String end() {
        return text.append('}').toString();
    }

    static String list(Collection<String> values) {
        StringBuilder list = new StringBuilder();
        list(list, values);
        return list.toString();
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append('"').append(name).append("\":");
    }

    private static void list(StringBuilder text, Collection<String> values) {
        char separator = '[';
        for (String value : values) {
            text.append(separator);
            string(text, value);
            separator = ',';
        }
        text.append(']');
    }

    private static void string(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
