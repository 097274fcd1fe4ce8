package org.delhihims.population;

import java.time.LocalDate;
import java.util.List;
import org.delhihims.kernel.Table;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** Prescriptions, and what the hospital's own pharmacy hands out of them. */
final class Pharmacy {

    private static final int IN_STOCK = 60;
    private static final int WRITTEN_AFTER = 8;
    private static final int HANDED_OUT_AFTER = 45;

    private final List<Medicine> medicines = Table.rowsOf(Pharmacy.class, "medicines.tsv").stream()
            .map(Medicine::of)
            .toList();
    private final LocalDate asOf;

    Pharmacy(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Prescribes what there is a form of for the patient's age. */
    void prescribe(Visit visit, List<String> remedies, Chance chance) {
        for (String remedy : remedies) {
            medicines.stream()
                    .filter(medicine -> medicine.key().equals(remedy) && medicine.fits(visit.age()))
                    .findFirst()
                    .ifPresent(medicine -> prescribe(visit, medicine, chance));
        }
    }

    private void prescribe(Visit visit, Medicine medicine, Chance chance) {
        Reference order = visit.chart().add(order(visit, medicine));
        if (chance.percent(IN_STOCK)) {
            visit.chart().add(handedOut(visit, medicine, order));
        }
    }

    private MedicationRequest order(Visit visit, Medicine medicine) {
        boolean running = visit.day().plusDays(medicine.dose().days()).isAfter(asOf);
        MedicationRequest order = new MedicationRequest()
                .setStatus(running ? MedicationRequestStatus.ACTIVE : MedicationRequestStatus.COMPLETED)
                .setIntent(MedicationRequestIntent.ORDER)
                .setMedication(Concepts.text(medicine.text()))
                .setSubject(visit.chart().subject())
                .setEncounter(visit.encounter())
                .setAuthoredOnElement(Moments.time(visit.after(WRITTEN_AFTER)))
                .setRequester(visit.doctor())
                .addDosageInstruction(dosage(medicine));
        order.getDispenseRequest()
                .setQuantity(Amount.of(medicine.quantity(), medicine.dose().unit()));
        return order;
    }

    private static Dosage dosage(Medicine medicine) {
        Dosage dosage = new Dosage().setText(medicine.instruction());
        dosage.getTiming()
                .getRepeat()
                .setBounds(Amount.days(medicine.dose().days()))
                .setFrequency(medicine.dose().times())
                .setPeriod(1)
                .setPeriodUnit(UnitsOfTime.D);
        dosage.addDoseAndRate()
                .setDose(Amount.of(medicine.dose().amount(), medicine.dose().unit()));
        return dosage;
    }

    private static MedicationDispense handedOut(Visit visit, Medicine medicine, Reference order) {
        MedicationDispense dispense = new MedicationDispense()
                .setStatus(MedicationDispenseStatus.COMPLETED)
                .setMedication(Concepts.text(medicine.text()))
                .setSubject(visit.chart().subject())
                .setContext(visit.encounter())
                .addAuthorizingPrescription(order)
                .setQuantity(Amount.of(medicine.quantity(), medicine.dose().unit()))
                .setWhenHandedOverElement(Moments.time(visit.after(HANDED_OUT_AFTER)));
        dispense.addPerformer().setActor(visit.clinic().organization());
        return dispense;
    }
}
