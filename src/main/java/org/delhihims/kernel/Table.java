package org.delhihims.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a tab-separated file: UTF-8, no quoting, lines that start with {@code #} are remarks, the first other line
 * names the columns. A comma in a hospital's name needs no care.
 */
public final class Table {

    /** One row, which knows where it stands so that a mistake can be found. */
    public record Row(String place, Map<String, String> cells) {

        public String text(String column) {
            return optional(column).orElseThrow(() -> new IllegalStateException(place + ": no " + column));
        }

        public Optional<String> optional(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException(place + ": there is no column " + column);
            }
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }
    }

    private Table() {}

    /** The rows of a file that lies beside a class. */
    public static List<Row> rowsOf(Class<?> neighbour, String file) {
        try (InputStream in = neighbour.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + file + " beside " + neighbour.getName());
            }
            return rowsOf(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static List<Row> rowsOf(String file, String content) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
            } else {
                rows.add(row(file + ", line " + number, columns, cells));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(String place, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    place + ": " + cells.size() + " cells under " + columns.size() + " columns");
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i).strip());
        }
        return new Row(place, Map.copyOf(byColumn));
    }
}
