package org.delhihims.summary;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes records into parts of a document that stands by itself. What is not in it is not named either, for its words could
 * tell what was left out; of who has done something, and where, the words remain.
 */
final class DocumentParts {

    private static final Set<String> WHO_AND_WHERE =
            Set.of("Organization", "Practitioner", "PractitionerRole", "Location", "HealthcareService");

    private final FhirTerser terser = FhirContext.forR4Cached().newTerser();
    private final List<Resource> parts;

    DocumentParts(List<Resource> parts) {
        this.parts = parts;
    }

    void tidy() {
        Set<String> names = parts.stream().map(SharedSummary::nameOf).collect(Collectors.toSet());
        for (Resource part : parts) {
            // Versions, tags and profiles are the server's own matters.
            part.setMeta(new Meta());
            part.setId(part.getIdElement().toUnqualifiedVersionless().getValue());
            if (part instanceof DomainResource record) {
                record.setText(null);
            }
            terser.getAllPopulatedChildElementsOfType(part, Reference.class)
                    .forEach(reference -> tidy(reference, names));
        }
    }

    private static void tidy(Reference reference, Set<String> names) {
        IdType target = new IdType(reference.getReference());
        if (target.isLocal() || names.contains(target.toUnqualifiedVersionless().getValue())) {
            return;
        }
        if (!WHO_AND_WHERE.contains(String.valueOf(target.getResourceType()))) {
            reference.setDisplay(null);
        }
        reference.setReference(null).setIdentifier(null).setType(null);
    }
}
