package org.delhihims.server.text;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.delhihims.identifier.ProtectedSystems;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Reads the words of a stored resource: all its texts and codes for {@code _content}, its narrative for {@code _text},
 * what its codes are called for {@code :text}. Numbers, dates, addresses on the net and the resource's own metadata are no words.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#content">FHIR: _text and _content</a>
 */
final class TextReader {

    private final FhirContext fhir;
    private final CodedParameters parameters;

    TextReader(FhirContext fhir, CodedParameters parameters) {
        this.fhir = fhir;
        this.parameters = parameters;
    }

    TextDocument read(long id, String type, String json) {
        Resource resource = (Resource) fhir.newJsonParser().parseResource(json);
        Set<String> narrative = narrativeOf(resource);
        Set<String> content = new LinkedHashSet<>(narrative);
        Set<String> references = new HashSet<>();
        collect(resource, content, references);
        return TextDocument.of(id, type, new TextWords(content, narrative, displaysOf(type, resource), references));
    }

    private static Set<String> narrativeOf(Resource resource) {
        if (resource instanceof DomainResource told && told.getText().hasDiv()) {
            String text = told.getText().getDiv().allText();
            return text == null ? Set.of() : Folding.words(text);
        }
        return Set.of();
    }

    private static void collect(Base parent, Set<String> content, Set<String> references) {
        for (Property property : parent.children()) {
            boolean isAddress =
                    parent instanceof Reference && property.getName().equals("reference");
            if (isAddress || isSecret(parent, property)) {
                continue;
            }
            for (Base value : property.getValues()) {
                if (value instanceof Reference reference && reference.hasReference()) {
                    references.add(reference
                            .getReferenceElement()
                            .toUnqualifiedVersionless()
                            .getValue());
                    collect(reference, content, references);
                } else if (value instanceof StringType text && text.hasValue()) {
                    content.addAll(Folding.words(text.getValue()));
                } else if (!(value instanceof Meta || value instanceof Narrative)) {
                    collect(value, content, references);
                }
            }
        }
    }

    private static boolean isSecret(Base parent, Property property) {
        return parent instanceof Identifier identifier
                && property.getName().equals("value")
                && ProtectedSystems.contains(identifier.getSystem());
    }

    private Set<String> displaysOf(String type, Resource resource) {
        Set<String> displays = new HashSet<>();
        parameters.valuesIn(
                type,
                resource,
                (parameter, value) -> textsOf(value)
                        .forEach(text ->
                                Folding.words(text).forEach(word -> displays.add(TextWords.display(parameter, word)))));
        return displays;
    }

    /** @see <a href="https://hl7.org/fhir/R4/search.html#token">FHIR: the modifier :text</a> */
    private static Set<String> textsOf(Base value) {
        Set<String> texts = new HashSet<>();
        if (value instanceof CodeableConcept concept) {
            texts.add(concept.getText());
            concept.getCoding().forEach(coding -> texts.add(coding.getDisplay()));
        } else if (value instanceof Coding coding) {
            texts.add(coding.getDisplay());
        } else if (value instanceof Identifier identifier) {
            texts.add(identifier.getType().getText());
        }
        texts.remove(null);
        return texts;
    }
}
