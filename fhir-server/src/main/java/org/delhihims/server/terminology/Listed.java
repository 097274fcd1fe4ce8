package org.delhihims.server.terminology;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;

/** A code as a value set lists it: the value set's own names come before those of the code system. */
record Listed(
        String system,
        String code,
        String display,
        String language,
        List<Designation> designations,
        Set<String> parents,
        boolean isInactive,
        boolean isAbstract) {

    static Listed of(CodeIndex codes, Concept concept) {
        return new Listed(
                codes.url(),
                concept.code(),
                concept.display(),
                codes.language(),
                concept.designations(),
                concept.parents(),
                concept.isInactive(),
                concept.isAbstract());
    }

    /** A code of a system that is not here: what the value set says is all that is known of it. */
    static Listed of(String system, ConceptReferenceComponent given) {
        return new Listed(system, given.getCode(), "", "en", List.of(), Set.of(), false, false).as(given);
    }

    /** The same code with the names that a value set gives it. */
    Listed as(ConceptReferenceComponent given) {
        List<Designation> names = Stream.concat(
                        given.getDesignation().stream().map(Designation::of), designations.stream())
                .toList();
        String name = given.hasDisplay() ? given.getDisplay() : display;
        return new Listed(system, code, name, language, names, parents, isInactive, isAbstract);
    }

    String key() {
        return system + "|" + code;
    }

    String nameIn(DisplayLanguage asked) {
        return asked.nameOf(display, language, designations);
    }

    /** Whether a text is one of the names, in the best of the languages asked for. */
    boolean isCalled(String name, DisplayLanguage asked) {
        return asked.namesOf(display, language, designations).stream()
                .anyMatch(known -> Words.folded(known).equals(Words.folded(name)));
    }

    /** Whether the words of a filter begin words of the code or of one of its names, in any language. */
    boolean isFoundBy(List<String> words) {
        return Stream.concat(Stream.of(code, display), designations.stream().map(Designation::value))
                .anyMatch(name -> Words.begin(words, name));
    }
}
