package org.delhihims.server.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * The code systems, value sets and concept maps that the server knows: its own, the operator's, HL7's. They change only
 * between two starts, so a code system is indexed once.
 */
final class Vocabulary {

    private final IValidationSupport definitions;
    private final Grammars grammars;
    private final List<CodeSystem> supplements;
    private final List<ConceptMap> maps;
    private final Map<String, CodeIndex> indexes = new ConcurrentHashMap<>();

    /** @param terminology among others the supplements and concept maps, which nobody looks up by their own URL */
    Vocabulary(IValidationSupport definitions, Grammars grammars, List<? extends MetadataResource> terminology) {
        this.definitions = definitions;
        this.grammars = grammars;
        supplements = terminology.stream()
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast)
                .filter(system -> isSupplement(system) || system.getContent() == CodeSystemContentMode.FRAGMENT)
                .toList();
        maps = terminology.stream()
                .filter(ConceptMap.class::isInstance)
                .map(ConceptMap.class::cast)
                .toList();
    }

    /** The code system of this URL, in this version unless that is empty; it may be known without its codes. */
    Optional<CodeIndex> codes(String url, String version) {
        String canonical = version.isEmpty() ? url : url + "|" + version;
        CodeIndex known = indexes.get(canonical);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CodeIndex> found = fetch(CodeSystem.class, url, version)
                .filter(system -> !isSupplement(system))
                .map(this::index)
                .or(() -> version.isEmpty() ? grammars.system(url) : Optional.empty());
        found.ifPresent(index -> indexes.put(canonical, index));
        return found;
    }

    CodeIndex index(CodeSystem system) {
        List<CodeSystem> additions = supplements.stream()
                .filter(addition -> isAbout(addition, system))
                .toList();
        return new CodeIndex(system, ConceptReader.read(system, additions));
    }

    /** The value set of a canonical URL, with or without its version. */
    Optional<ValueSet> valueSet(String canonical) {
        return fetch(ValueSet.class, url(canonical), version(canonical));
    }

    /** Whether the codes of a system are sentences of a grammar. */
    boolean isGrammar(String url) {
        return grammars.system(url).isPresent();
    }

    List<ConceptMap> maps() {
        return maps;
    }

    static String url(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    static String version(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? "" : canonical.substring(bar + 1);
    }

    /** A fragment whose place the whole has taken still has its Hindi names to give. */
    private static boolean isAbout(CodeSystem addition, CodeSystem system) {
        return isSupplement(addition)
                ? addition.hasSupplements() && url(addition.getSupplements()).equals(system.getUrl())
                : addition.getUrl().equals(system.getUrl()) && system.getContent() == CodeSystemContentMode.COMPLETE;
    }

    private static boolean isSupplement(CodeSystem system) {
        return system.getContent() == CodeSystemContentMode.SUPPLEMENT;
    }

    /** HAPI finds a definition by less than its URL too, and in another version than asked. */
    private <T extends MetadataResource> Optional<T> fetch(Class<T> type, String url, String version) {
        return Optional.ofNullable(fetched(type, version.isEmpty() ? url : url + "|" + version))
                .or(() -> Optional.ofNullable(fetched(type, url)))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(found -> url.equals(found.getUrl()))
                .filter(found -> version.isEmpty() || version.equals(found.getVersion()));
    }

    private @Nullable Object fetched(Class<?> type, String canonical) {
        return type == CodeSystem.class ? definitions.fetchCodeSystem(canonical) : definitions.fetchValueSet(canonical);
    }
}
