package org.delhihims.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.delhihims.label.Labels;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.DocumentConfidentiality;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The document that a resident gives away: sections as in the International Patient Summary. What carries a label is not in
 * it, whoever may see it, and of the person there is the name, the sex and the birth date: neither numbers nor addresses.
 *
 * @see <a href="https://hl7.org/fhir/uv/ips/">International Patient Summary</a>
 */
public final class SharedSummary {

    private static final String LOINC = "http://loinc.org";
    private static final String SUMMARY = "60591-5";
    private static final String TITLE = "Patient summary / रोगी सारांश";
    private static final String AUTHOR = "Delhi HIMS";

    private final String base;

    /** @param base the address of the FHIR endpoint, below which the parts of the document are named */
    public SharedSummary(String base) {
        this.base = base;
    }

    /**
     * The document.
     *
     * @param records those of the patient, in the order in which they are to stand, with the medicines that they name
     */
    public Bundle of(Patient patient, Collection<Resource> records, Instant now) {
        Map<SummarySection, List<Resource>> sections = new LinkedHashMap<>();
        List<Resource> parts = new ArrayList<>();
        for (Resource record : records) {
            if (isLabelled(record)) {
                continue;
            }
            Resource part = record.copy();
            if (part instanceof Medication) {
                parts.add(part);
            }
            SummarySection.of(part).ifPresent(section -> {
                parts.add(part);
                sections.computeIfAbsent(section, first -> new ArrayList<>()).add(part);
            });
        }
        parts.add(0, onlyWhoItIs(patient));
        new DocumentParts(parts).tidy();
        parts.add(0, composition(patient, sections, now));
        Bundle document = new Bundle().setType(BundleType.DOCUMENT).setTimestamp(Date.from(now));
        document.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
        parts.forEach(part ->
                document.addEntry().setFullUrl(base + "/" + nameOf(part)).setResource(part));
        return document;
    }

    private static boolean isLabelled(Resource record) {
        return !Labels.in(record.getMeta().getSecurity()).equals(Labels.NONE);
    }

    private static Patient onlyWhoItIs(Patient patient) {
        Patient shown = new Patient();
        shown.setId(patient.getIdElement().toUnqualifiedVersionless().getValue());
        patient.getName().forEach(name -> shown.addName(name.copy()));
        shown.setGenderElement(patient.getGenderElement().copy());
        shown.setBirthDateElement(patient.getBirthDateElement().copy());
        return shown;
    }

    private static Composition composition(Patient patient, Map<SummarySection, List<Resource>> sections, Instant now) {
        Composition composition = new Composition();
        composition.setId("Composition/" + UUID.randomUUID());
        composition.setStatus(CompositionStatus.FINAL).setTitle(TITLE).setDate(Date.from(now));
        composition.getType().addCoding().setSystem(LOINC).setCode(SUMMARY).setDisplay("Patient summary Document");
        composition.setSubject(new Reference(nameOf(patient)));
        composition.addAuthor(new Reference().setDisplay(AUTHOR));
        composition.setConfidentiality(DocumentConfidentiality.N);
        for (SummarySection section : SummarySection.values()) {
            List<Resource> records = sections.getOrDefault(section, List.of());
            if (!records.isEmpty() || section.isNeverLeftOut()) {
                composition.addSection(SectionText.of(section, records));
            }
        }
        return composition;
    }

    static String nameOf(Resource part) {
        return part.fhirType() + "/" + part.getIdElement().getIdPart();
    }
}
