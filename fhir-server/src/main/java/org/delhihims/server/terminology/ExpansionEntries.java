package org.delhihims.server.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** Writes codes as entries of an expansion, with the names that the caller asked for. */
final class ExpansionEntries {

    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private final DisplayLanguage language;
    private final boolean withDesignations;
    private final List<String> designations;

    ExpansionEntries(Arguments asked) {
        language = asked.answerLanguage();
        designations = asked.texts("designation");
        withDesignations =
                asked.has("includeDesignations") ? asked.flag("includeDesignations") : !designations.isEmpty();
    }

    ValueSetExpansionContainsComponent of(Listed code) {
        ValueSetExpansionContainsComponent entry = new ValueSetExpansionContainsComponent()
                .setSystem(code.system())
                .setCode(code.code());
        String name = code.nameIn(language);
        if (!name.isEmpty()) {
            entry.setDisplay(name);
        }
        if (code.isInactive()) {
            entry.setInactive(true);
        }
        if (code.isAbstract()) {
            entry.setAbstract(true);
        }
        if (withDesignations) {
            code.designations().stream()
                    .filter(this::isWanted)
                    .map(Designation::written)
                    .forEach(entry::addDesignation);
        }
        return entry;
    }

    /** Each code below the first of its parents that is there; codes without one stand at the top. */
    List<ValueSetExpansionContainsComponent> nested(List<Listed> codes) {
        Map<String, ValueSetExpansionContainsComponent> entries = new LinkedHashMap<>();
        codes.forEach(code -> entries.put(code.key(), of(code)));
        Map<String, String> parents = new HashMap<>();
        for (Listed code : codes) {
            code.parents().stream()
                    .map(parent -> code.system() + "|" + parent)
                    .filter(parent -> entries.containsKey(parent) && !leadsTo(parent, code.key(), parents))
                    .findFirst()
                    .ifPresent(parent -> parents.put(code.key(), parent));
        }
        List<ValueSetExpansionContainsComponent> top = new ArrayList<>();
        entries.forEach((code, entry) -> {
            ValueSetExpansionContainsComponent parent = entries.get(parents.getOrDefault(code, ""));
            if (parent == null) {
                top.add(entry);
            } else {
                parent.addContains(entry);
            }
        });
        return top;
    }

    /** A hierarchy that turns back on itself is cut. */
    private static boolean leadsTo(String from, String to, Map<String, String> parents) {
        String at = from;
        while (at != null && !at.equals(to)) {
            at = parents.get(at);
        }
        return at != null;
    }

    /** Designations are named by their language or by their use, as a token. */
    private boolean isWanted(Designation designation) {
        return designations.isEmpty()
                || designations.contains(LANGUAGES + "|" + designation.language())
                || designations.contains(designation.language())
                || (designation.use().hasCode()
                        && designations.contains(designation.use().getSystem() + "|"
                                + designation.use().getCode()));
    }
}
