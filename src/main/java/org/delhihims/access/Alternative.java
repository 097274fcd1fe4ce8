package org.delhihims.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way in which a role may come to a record, written {@code LETTERS@REQUIREMENT+REQUIREMENT~VIEW}.
 *
 * @param text as the policy table writes it
 * @param requirements all of them must hold; none: it is open for every record
 */
public record Alternative(Set<Permission> permissions, Set<Requirement> requirements, View view, String text) {

    private static final Pattern FORM = Pattern.compile("([cruds]+)(?:@([a-z]+(?:\\+[a-z]+)*))?(?:~([a-z]+))?");

    public Alternative {
        permissions = Collections.unmodifiableSet(EnumSet.copyOf(permissions));
        requirements = Collections.unmodifiableSet(
                requirements.isEmpty() ? EnumSet.noneOf(Requirement.class) : EnumSet.copyOf(requirements));
    }

    static Alternative parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no alternative of a policy: " + text);
        }
        Set<Requirement> requirements = form.group(2) == null
                ? Set.of()
                : Arrays.stream(form.group(2).split("\\+")).map(Requirement::of).collect(Collectors.toSet());
        View view = form.group(3) == null ? View.WHOLE : View.of(form.group(3));
        Set<Permission> permissions = PermissionWords.read(form.group(1));
        return new Alternative(permissions, requirements, view, inWords(permissions, requirements, view));
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    private static String inWords(Set<Permission> permissions, Set<Requirement> requirements, View view) {
        String needs =
                new TreeSet<>(requirements).stream().map(Requirement::code).collect(Collectors.joining("+"));
        return PermissionWords.inLetters(permissions)
                + (needs.isEmpty() ? "" : "@" + needs)
                + (view == View.WHOLE ? "" : "~" + view.code());
    }

    @Override
    public String toString() {
        return text;
    }
}
