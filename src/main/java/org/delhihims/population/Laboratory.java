package org.delhihims.population;

import java.util.List;
import org.delhihims.kernel.Table;
import org.delhihims.population.LabTest.Scale;
import org.delhihims.population.LabTest.Spread;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Tests of a visit and what came of them: single results, and where there are several an order and a report. */
final class Laboratory {

    private static final int SAMPLE_AFTER = 40;
    private static final int RESULT_AFTER = 240;

    private final List<LabTest> tests = Table.rowsOf(Laboratory.class, "tests.tsv").stream()
            .map(LabTest::of)
            .toList();

    void test(Visit visit, List<String> loincs, boolean ill, Chance chance) {
        List<Reference> results = loincs.stream()
                .map(loinc -> visit.chart().add(result(visit, test(loinc, visit), ill, chance)))
                .toList();
        if (results.size() > 1) {
            report(visit, results);
        }
    }

    private LabTest test(String loinc, Visit visit) {
        return tests.stream()
                .filter(test -> test.isFor(loinc, visit.resident().sex()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no test " + loinc));
    }

    private static Observation result(Visit visit, LabTest test, boolean ill, Chance chance) {
        Spread spread = ill ? test.ill() : test.usual();
        Observation result = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .addCategory(Concepts.ofHl7("observation-category", "laboratory"))
                .setCode(Concepts.of(Concepts.LOINC, test.code(), test.name()))
                .setSubject(visit.chart().subject())
                .setEncounter(visit.encounter())
                .setEffective(Moments.time(visit.after(SAMPLE_AFTER)))
                .setIssuedElement(Moments.instant(visit.after(RESULT_AFTER)))
                .addPerformer(visit.clinic().organization());
        Scale scale = test.scale();
        if (scale == null) {
            boolean there = chance.below(100) < spread.mean();
            return result.setValue(Concepts.text(there ? "Detected" : "Not detected"))
                    .addInterpretation(interpretation(there ? "POS" : "NEG"));
        }
        // Nothing that a laboratory measures can be less than a tenth of what is normal and still be a living person's.
        double lowest = Math.max(scale.low().doubleValue(), scale.high().doubleValue() / 10) / 2;
        Quantity value = Amount.of(
                Math.max(lowest, chance.bell(spread.mean(), spread.deviation())), scale.decimals(), scale.unit());
        result.addReferenceRange()
                .setLow(Amount.of(scale.low(), scale.unit()))
                .setHigh(Amount.of(scale.high(), scale.unit()));
        return result.setValue(value).addInterpretation(interpretation(placeIn(scale, value)));
    }

    private static String placeIn(Scale scale, Quantity value) {
        if (value.getValue().compareTo(scale.low()) < 0) {
            return "L";
        }
        return value.getValue().compareTo(scale.high()) > 0 ? "H" : "N";
    }

    private static CodeableConcept interpretation(String code) {
        return Concepts.ofHl7("v3-ObservationInterpretation", code);
    }

    private static void report(Visit visit, List<Reference> results) {
        Chart chart = visit.chart();
        Reference order = chart.add(new ServiceRequest()
                .setStatus(ServiceRequestStatus.COMPLETED)
                .setIntent(ServiceRequestIntent.ORDER)
                .addCategory(Concepts.text("Laboratory"))
                .setCode(Concepts.text("Blood tests"))
                .setSubject(chart.subject())
                .setEncounter(visit.encounter())
                .setAuthoredOnElement(Moments.time(visit.after(5)))
                .setRequester(visit.doctor()));
        DiagnosticReport report = new DiagnosticReport()
                .addBasedOn(order)
                .setStatus(DiagnosticReportStatus.FINAL)
                .addCategory(Concepts.ofHl7("v2-0074", "LAB"))
                .setCode(Concepts.of(Concepts.LOINC, "11502-2", "Laboratory report"))
                .setSubject(chart.subject())
                .setEncounter(visit.encounter())
                .setEffective(Moments.time(visit.after(SAMPLE_AFTER)))
                .setIssuedElement(Moments.instant(visit.after(RESULT_AFTER)))
                .addPerformer(visit.clinic().organization());
        results.forEach(report::addResult);
        chart.add(report);
    }
}
