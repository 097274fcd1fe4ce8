package org.delhihims.server.smart;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.access.Constraint;
import org.delhihims.access.Permission;
import org.delhihims.access.ScopeSet;
import org.delhihims.access.SmartScope;
import org.delhihims.access.SubScopes;
import org.springframework.context.MessageSource;

/** Scopes in words that people know. */
final class ScopeWords {

    /** One line of the page of consent; a part can be allowed instead of the whole before it. */
    record Line(String scope, String text, boolean part) {}

    private static final Set<Permission> READING = Set.of(Permission.READ, Permission.SEARCH);

    private final MessageSource texts;

    ScopeWords(MessageSource texts) {
        this.texts = texts;
    }

    List<Line> lines(ScopeSet granted, Locale language) {
        return granted.onResources().stream()
                .flatMap(scope -> Stream.concat(
                        Stream.of(line(scope, false, language)),
                        SubScopes.of(scope).stream().map(part -> line(part, true, language))))
                .toList();
    }

    private Line line(SmartScope scope, boolean part, Locale language) {
        return new Line(scope.text(), text(scope, language), part);
    }

    String text(SmartScope scope, Locale language) {
        String what = what(scope, language);
        String narrowed = scope.constraints().stream()
                .map(Constraint::value)
                .map(value -> value.substring(value.indexOf('|') + 1).replace('-', ' '))
                .collect(Collectors.joining(", "));
        boolean reads = scope.permissions().stream().anyMatch(READING::contains);
        boolean writes = scope.permissions().stream().anyMatch(permission -> !READING.contains(permission));
        String how = Stream.of(reads ? "consent.read" : "", writes ? "consent.write" : "")
                .filter(key -> !key.isEmpty())
                .map(key -> say(key, language))
                .collect(Collectors.joining(", "));
        String subject = narrowed.isEmpty() ? what : what + " (" + narrowed + ")";
        return String.valueOf(texts.getMessage("consent.scope", new Object[] {subject, how}, language));
    }

    private String what(SmartScope scope, Locale language) {
        boolean isOfOne = scope.context() == SmartScope.Context.PATIENT;
        if (scope.type().equals(SmartScope.ANY)) {
            return say(isOfOne ? "consent.all" : "consent.everything", language);
        }
        String type = String.valueOf(texts.getMessage("type." + scope.type(), null, scope.type(), language));
        return isOfOne ? type : texts.getMessage("consent.everyone", new Object[] {type}, language);
    }

    private String say(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
