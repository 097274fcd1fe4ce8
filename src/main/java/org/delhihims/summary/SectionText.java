package org.delhihims.summary;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Writes a section with a line for each of its records, for readers who have no program that understands them. */
final class SectionText {

    private static final String EMPTY_REASONS = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
    private static final String NOTHING = "Nothing to show here. / यहाँ दिखाने को कुछ नहीं है।";

    private SectionText() {}

    static SectionComponent of(SummarySection section, List<Resource> records) {
        SectionComponent written = new SectionComponent();
        written.setTitle(section.title());
        written.getCode().addCoding().setSystem("http://loinc.org").setCode(section.loinc());
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        if (records.isEmpty()) {
            // There may be records that the resident does not share: that there are none is not said.
            written.getEmptyReason().addCoding().setSystem(EMPTY_REASONS).setCode("unavailable");
            div.addTag("p").addText(NOTHING);
        } else {
            XhtmlNode list = div.addTag("ul");
            records.forEach(record -> list.addTag("li").addText(line(record)));
            records.forEach(record -> written.addEntry(new Reference(SharedSummary.nameOf(record))));
        }
        Narrative text = new Narrative().setStatus(NarrativeStatus.GENERATED);
        text.setDiv(div);
        return written.setText(text);
    }

    private static String line(Resource record) {
        if (record instanceof Condition problem) {
            return words(problem.getCode()) + since(problem.getOnset());
        }
        if (record instanceof AllergyIntolerance allergy) {
            return words(allergy.getCode());
        }
        if (record instanceof MedicationRequest prescription) {
            return (prescription.hasMedicationReference()
                            ? String.valueOf(
                                    prescription.getMedicationReference().getDisplay())
                            : words(prescription.getMedicationCodeableConcept()))
                    + since(prescription.getAuthoredOnElement());
        }
        if (record instanceof Immunization vaccination) {
            return words(vaccination.getVaccineCode()) + since(vaccination.getOccurrence());
        }
        if (record instanceof Procedure procedure) {
            return words(procedure.getCode()) + since(procedure.getPerformed());
        }
        Observation result = (Observation) record;
        return words(result.getCode()) + value(result) + since(result.getEffective());
    }

    private static String value(Observation result) {
        if (result.getValue() instanceof Quantity quantity && quantity.hasValue()) {
            return ": " + quantity.getValue().toPlainString() + (quantity.hasUnit() ? " " + quantity.getUnit() : "");
        }
        if (result.getValue() instanceof CodeableConcept code) {
            return ": " + words(code);
        }
        return result.hasValue() && result.getValue().isPrimitive()
                ? ": " + result.getValue().primitiveValue()
                : "";
    }

    private static String since(Object time) {
        return time instanceof BaseDateTimeType date && date.hasValue()
                ? ", "
                        + date.getValueAsString()
                                .substring(
                                        0, Math.min(10, date.getValueAsString().length()))
                : "";
    }

    private static String words(CodeableConcept code) {
        if (code.hasText()) {
            return code.getText();
        }
        return code.getCoding().stream()
                .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode())
                .filter(word -> word != null)
                .findFirst()
                .orElse("–");
    }
}
