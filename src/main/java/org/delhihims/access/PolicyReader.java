package org.delhihims.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a {@link Policy} from its table. What is not understood to the letter stops the start: it must not allow more. */
final class PolicyReader {

    private static final String ALL = "all";

    /** All roles, and whoever shows no token. */
    private static final String EVERYBODY = "everybody";

    private final Map<?, ?> table;

    private PolicyReader(Map<?, ?> table) {
        this.table = table;
    }

    static Policy read(String name) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (InputStream text = Policy.class.getResourceAsStream(name)) {
            return new PolicyReader(map(new Yaml(new SafeConstructor(strict)).load(text))).policy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Policy policy() {
        List<Role> roles = map(table.get("roles")).entrySet().stream()
                .map(one -> role(text(one.getKey()), map(one.getValue())))
                .toList();
        Set<String> codes = roles.stream().map(Role::code).collect(Collectors.toCollection(LinkedHashSet::new));
        List<RecordRule> rules = list(table.get("records")).stream()
                .map(row -> rule(map(row), codes))
                .toList();
        Map<String, Set<String>> operations = new LinkedHashMap<>();
        map(table.get("operations")).forEach((name, callers) -> operations.put(text(name), callers(callers, codes)));
        return new Policy(text(table.get("version")), roles, rules, operations);
    }

    private static Set<String> callers(Object said, Set<String> codes) {
        if (said.equals(EVERYBODY)) {
            Set<String> everybody = new LinkedHashSet<>(codes);
            everybody.add(Policy.NO_ROLE);
            return everybody;
        }
        return said.equals(ALL) ? codes : known(said, codes);
    }

    private static Role role(String code, Map<?, ?> said) {
        return new Role(
                code,
                text(said.get("client")),
                text(said.get("en")),
                text(said.get("hi")),
                said.get("treats") == Boolean.TRUE);
    }

    private static RecordRule rule(Map<?, ?> row, Set<String> roles) {
        Map<String, List<Alternative>> alternatives = new LinkedHashMap<>();
        map(row.get("rules")).forEach((role, cell) -> {
            if (!roles.contains(text(role))) {
                throw new IllegalArgumentException("a rule is for a role that there is not: " + role);
            }
            alternatives.put(
                    text(role),
                    Arrays.stream(text(cell).split(" ")).map(Alternative::parse).toList());
        });
        Object categories = row.get("category");
        return new RecordRule(
                list(row.get("types")).stream().map(PolicyReader::text).toList(),
                categories == null
                        ? Set.of()
                        : list(categories).stream().map(PolicyReader::text).collect(Collectors.toSet()),
                alternatives);
    }

    private static Set<String> known(Object names, Set<String> roles) {
        Set<String> known =
                list(names).stream().map(PolicyReader::text).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!roles.containsAll(known)) {
            throw new IllegalArgumentException("an operation is for a role that there is not: " + names);
        }
        return known;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) present(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) present(value);
    }

    private static String text(@Nullable Object value) {
        return present(value).toString();
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value, "the policy lacks something");
    }
}
