package org.delhihims.server.terminology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.delhihims.server.conformance.Outcomes;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;

/** Translates codes by concept maps, forwards or backwards, and names what it finds in the caller's language. */
final class Translator {

    private record Match(ConceptMapEquivalence equivalence, Coding concept, String map) {

        boolean isTranslation() {
            return equivalence != ConceptMapEquivalence.UNMATCHED && equivalence != ConceptMapEquivalence.DISJOINT;
        }
    }

    private final Arguments asked;
    private final Vocabulary vocabulary;
    private final TerminologyRefusals refusals;

    Translator(Arguments asked, Vocabulary vocabulary, TerminologyRefusals refusals) {
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    Parameters translate(List<Coding> codes, List<ConceptMap> maps) {
        List<Match> matches = codes.stream()
                .flatMap(code -> maps.stream().flatMap(map -> matches(code, map)))
                .distinct()
                .toList();
        boolean isTranslated = matches.stream().anyMatch(Match::isTranslation);
        Parameters answer = new Parameters();
        answer.addParameter("result", isTranslated);
        if (!isTranslated) {
            Coding first = codes.get(0);
            answer.addParameter()
                    .setName("message")
                    .setValue(Outcomes.bilingual(
                            refusals.sentence("not-translated", first.getSystem() + "|" + first.getCode())));
        }
        matches.forEach(match -> write(answer, match));
        return answer;
    }

    private Stream<Match> matches(Coding code, ConceptMap map) {
        String url = map.hasUrl() ? map.getUrl() : "";
        return map.getGroup().stream()
                .flatMap(group -> asked.flag("reverse") ? backwards(code, group, url) : forwards(code, group, url));
    }

    private Stream<Match> forwards(Coding code, ConceptMapGroupComponent group, String map) {
        if (!code.getSystem().equals(group.getSource()) || !isWanted(group.getTarget())) {
            return Stream.empty();
        }
        List<SourceElementComponent> elements = group.getElement().stream()
                .filter(element -> code.getCode().equals(element.getCode()))
                .toList();
        if (elements.isEmpty()) {
            return unmapped(code, group, map).stream();
        }
        return elements.stream()
                .flatMap(element -> element.getTarget().stream())
                .filter(Translator::isUnconditional)
                .map(target -> new Match(
                        target.getEquivalence(),
                        named(group.getTarget(), target.getCode(), Optional.ofNullable(target.getDisplay())),
                        map));
    }

    private Stream<Match> backwards(Coding code, ConceptMapGroupComponent group, String map) {
        if (!code.getSystem().equals(group.getTarget()) || !isWanted(group.getSource())) {
            return Stream.empty();
        }
        return group.getElement().stream()
                .flatMap(element -> element.getTarget().stream()
                        .filter(Translator::isUnconditional)
                        .filter(target -> code.getCode().equals(target.getCode()))
                        .map(target -> new Match(
                                turned(target.getEquivalence()),
                                named(group.getSource(), element.getCode(), Optional.ofNullable(element.getDisplay())),
                                map)));
    }

    /** What the group says of codes that it does not list. */
    private Optional<Match> unmapped(Coding code, ConceptMapGroupComponent group, String map) {
        ConceptMapGroupUnmappedComponent rule = group.getUnmapped();
        if (rule.getMode() == ConceptMapGroupUnmappedMode.PROVIDED) {
            Coding same = named(group.getTarget(), code.getCode(), Optional.empty());
            return Optional.of(new Match(ConceptMapEquivalence.EQUAL, same, map));
        }
        if (rule.getMode() == ConceptMapGroupUnmappedMode.FIXED) {
            Coding fixed = named(group.getTarget(), rule.getCode(), Optional.ofNullable(rule.getDisplay()));
            return Optional.of(new Match(ConceptMapEquivalence.INEXACT, fixed, map));
        }
        return Optional.empty();
    }

    /** A translation that depends on other elements cannot be told from the code alone. */
    private static boolean isUnconditional(TargetElementComponent target) {
        return target.hasCode() && target.getDependsOn().isEmpty();
    }

    private boolean isWanted(String system) {
        return asked.text("targetsystem").map(wanted -> wanted.equals(system)).orElse(true);
    }

    /** Read backwards, what was wider is narrower. */
    private static ConceptMapEquivalence turned(ConceptMapEquivalence equivalence) {
        return switch (equivalence) {
            case WIDER -> ConceptMapEquivalence.NARROWER;
            case NARROWER -> ConceptMapEquivalence.WIDER;
            case SUBSUMES -> ConceptMapEquivalence.SPECIALIZES;
            case SPECIALIZES -> ConceptMapEquivalence.SUBSUMES;
            case RELATEDTO, EQUIVALENT, EQUAL, INEXACT, UNMATCHED, DISJOINT, NULL -> equivalence;
        };
    }

    private Coding named(String system, String code, Optional<String> display) {
        Coding coding = new Coding().setSystem(system).setCode(code);
        vocabulary
                .codes(system, "")
                .flatMap(codes -> codes.find(code).map(concept -> Listed.of(codes, concept)))
                .map(listed -> listed.nameIn(asked.answerLanguage()))
                .filter(name -> !name.isEmpty())
                .or(() -> display)
                .ifPresent(coding::setDisplay);
        return coding;
    }

    private static void write(Parameters answer, Match match) {
        ParametersParameterComponent written = answer.addParameter().setName("match");
        written.addPart()
                .setName("equivalence")
                .setValue(new CodeType(match.equivalence().toCode()));
        written.addPart().setName("concept").setValue(match.concept());
        if (!match.map().isEmpty()) {
            written.addPart().setName("source").setValue(new UriType(match.map()));
        }
    }
}
