package org.delhihims.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delhihims.kernel.Table;

/**
 * Which codes make a record secret: the table {@code codes.tsv}. A code alone decides; what is written in words does not.
 *
 * @see <a href="https://hl7.org/fhir/uv/security-label-ds4p/">DS4P: security labels</a>
 */
public final class CodeRules {

    private static final String RANGE = "..";
    private static final String ANY_ENDING = "*";

    private record Range(String first, String last, Labels labels) {

        boolean holds(String code) {
            return compare(code, first) >= 0 && compare(code, last) <= 0;
        }

        /** What is longer than the bound is below it: B20.7 is in B20..B24. */
        private static int compare(String code, String bound) {
            return code.substring(0, Math.min(code.length(), bound.length())).compareTo(bound);
        }
    }

    private static final class CodeSystem {
        private final Map<String, Labels> single = new HashMap<>();
        private final List<Range> ranges = new ArrayList<>();
    }

    private final Map<String, CodeSystem> systems = new HashMap<>();

    private CodeRules() {}

    /** The rules that ship with the server. */
    public static CodeRules ofDelhi() {
        CodeRules rules = new CodeRules();
        Table.rowsOf(CodeRules.class, "codes.tsv").forEach(rules::add);
        return rules;
    }

    private void add(Table.Row row) {
        Labels labels = Labels.NONE;
        for (String name : row.text("labels").split(" ", -1)) {
            labels = labels.and(Labels.of(Sensitivity.valueOf(name)));
        }
        for (String url : row.text("system").split(" ", -1)) {
            CodeSystem system = systems.computeIfAbsent(url, unknown -> new CodeSystem());
            for (String codes : row.text("codes").split(" ", -1)) {
                add(system, codes, labels);
            }
        }
    }

    private static void add(CodeSystem system, String codes, Labels labels) {
        int range = codes.indexOf(RANGE);
        if (range > 0) {
            String last = withoutDot(codes.substring(range + RANGE.length()));
            system.ranges.add(new Range(withoutDot(codes.substring(0, range)), last, labels));
        } else if (codes.endsWith(ANY_ENDING)) {
            String beginning = withoutDot(codes.substring(0, codes.length() - ANY_ENDING.length()));
            system.ranges.add(new Range(beginning, beginning, labels));
        } else {
            system.single.merge(codes, labels, Labels::and);
        }
    }

    /** What a code of a system says. */
    public Labels of(String url, String code) {
        CodeSystem system = systems.get(url);
        if (system == null) {
            return Labels.NONE;
        }
        Labels labels = system.single.getOrDefault(code, Labels.NONE);
        if (!system.ranges.isEmpty()) {
            String written = withoutDot(code);
            for (Range range : system.ranges) {
                if (range.holds(written)) {
                    labels = labels.and(range.labels);
                }
            }
        }
        return labels;
    }

    /** ICD-10 is written with and without the dot. */
    private static String withoutDot(String code) {
        return code.replace(".", "").toUpperCase(Locale.ROOT);
    }
}
