package org.delhihims.access;

import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a {@link Policy} down as a page for people, in Markdown. */
public final class PolicyPage {

    private final Policy policy;

    public PolicyPage(Policy policy) {
        this.policy = policy;
    }

    /** The whole page. It says the same for the same policy. */
    public String text() {
        StringBuilder page = new StringBuilder();
        page.append("# Who may do what\n\n")
                .append("Made from `src/main/resources/org/delhihims/access/policy.yaml`, version ")
                .append(policy.version())
                .append(". Change the table, not this page.\n\n")
                .append("A cell reads `LETTERS@CONDITION~VIEW`: c create, r read, u update, d delete, s search; each")
                .append(
                        " condition must hold; a view shows a part. What is not written is refused. Scopes, Consents and")
                .append(" labels narrow further.\n\n")
                .append(
                        "## Roles\n\n| role | called | in Hindi | client | takes part in treatment |\n|---|---|---|---|---|\n");
        for (Role role : policy.roles()) {
            page.append(row(
                    List.of(role.code(), role.english(), role.hindi(), role.client(), role.treats() ? "yes" : "no")));
        }
        page.append("\n## Records\n");
        policy.rules().forEach(rule -> page.append(section(rule)));
        page.append("\n## Operations\n\n| operation | roles |\n|---|---|\n");
        for (String operation : new TreeSet<>(policy.operations().keySet())) {
            page.append(row(List.of("$" + operation, callersOf(operation))));
        }
        return page.toString();
    }

    private String section(RecordRule rule) {
        String categories = rule.categories().isEmpty()
                ? ""
                : " of category " + String.join(", ", new TreeSet<>(rule.categories()));
        StringBuilder section = new StringBuilder("\n### ")
                .append(String.join(", ", rule.types()))
                .append(categories)
                .append("\n\n| role | may |\n|---|---|\n");
        for (Role role : policy.roles()) {
            List<Alternative> alternatives = rule.of(role.code());
            if (!alternatives.isEmpty()) {
                section.append(row(List.of(
                        role.code(),
                        alternatives.stream().map(one -> "`" + one + "`").collect(Collectors.joining(" ")))));
            }
        }
        return section.toString();
    }

    private String callersOf(String operation) {
        if (policy.mayCall(Policy.NO_ROLE, operation)) {
            return "everybody, also without a token";
        }
        List<String> callers = policy.roles().stream()
                .map(Role::code)
                .filter(code -> policy.mayCall(code, operation))
                .toList();
        return callers.size() == policy.roles().size() ? "all" : String.join(", ", callers);
    }

    private static String row(List<String> cells) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
        cells.forEach(row::add);
        return row.toString();
    }
}
