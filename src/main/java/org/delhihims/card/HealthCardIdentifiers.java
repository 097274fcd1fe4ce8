package org.delhihims.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The health card as it stands in {@code Patient.identifier}: system, type HC, use, period, assigner, state. */
final class HealthCardIdentifiers {

    private static final String V2_0203 = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final String HEALTH_DEPARTMENT = "Organization/delhi-health-department";
    private static final String STATUS = Canonicals.profile("card-status");

    private HealthCardIdentifiers() {}

    static List<Identifier> of(Patient resident) {
        return resident.getIdentifier().stream()
                .filter(identifier -> CardNumber.SYSTEM.equals(identifier.getSystem()))
                .toList();
    }

    static Optional<Identifier> current(Patient resident) {
        return of(resident).stream().filter(HealthCardIdentifiers::isCurrent).findFirst();
    }

    /** The card that lives, or the one whose life was closed with the holder's, or with a record that was merged. */
    static Optional<Identifier> living(Patient resident) {
        return current(resident)
                .or(() -> of(resident).stream()
                        .filter(card ->
                                stateOf(card).filter(CardState::isClosed).isPresent())
                        .findFirst());
    }

    /** The card that was lost or blocked, whether its number is a former one or not. */
    static Optional<Identifier> heldBack(Patient resident) {
        return of(resident).stream()
                .filter(card ->
                        stateOf(card).filter(state -> !state.findsHolder()).isPresent())
                .findFirst();
    }

    static boolean isCurrent(Identifier card) {
        return card.getUse() != IdentifierUse.OLD;
    }

    static Optional<CardState> stateOf(Identifier card) {
        return card.getExtensionByUrl(STATUS) != null
                        && card.getExtensionByUrl(STATUS).getValue() instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .filter(coding -> CardState.SYSTEM.equals(coding.getSystem()))
                        .findFirst()
                        .flatMap(coding -> CardState.of(coding.getCode()))
                : Optional.empty();
    }

    static Optional<LocalDate> lastDay(Identifier card) {
        String end = card.getPeriod().getEndElement().getValueAsString();
        return end == null || end.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(end.substring(0, 10)));
    }

    static Identifier given(CardNumber number, LocalDate from) {
        Identifier card = new Identifier()
                .setSystem(CardNumber.SYSTEM)
                .setValue(number.value())
                .setAssigner(new Reference(HEALTH_DEPARTMENT));
        card.getType()
                .setText("Delhi health card")
                .addCoding()
                .setSystem(V2_0203)
                .setCode("HC")
                .setDisplay("Health Card Number");
        card.getPeriod().setStartElement(day(from));
        return card;
    }

    /** Writes on the record where the card stands in its life. */
    static void show(Identifier card, CardLife life, LocalDate today) {
        card.removeExtension(STATUS);
        card.addExtension(STATUS, life.state().concept());
        if (life.state().isClosed()) {
            end(card, today);
        } else {
            card.setUse(life.permanent() ? IdentifierUse.OFFICIAL : IdentifierUse.TEMP);
            card.getPeriod().setEndElement(life.permanent() ? null : lastDayOf(life));
        }
    }

    /** The number gives way to another. */
    static void end(Identifier card, LocalDate today) {
        card.setUse(IdentifierUse.OLD);
        card.getPeriod().setEndElement(day(today));
    }

    static void show(Identifier card, CardState state) {
        card.removeExtension(STATUS);
        card.addExtension(STATUS, state.concept());
    }

    private static @Nullable DateTimeType lastDayOf(CardLife life) {
        return life.until() == null ? null : day(life.until());
    }

    private static DateTimeType day(LocalDate date) {
        return new DateTimeType(date.toString());
    }
}
