package org.delhihims.card;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** The health card as it stands in {@code Patient.identifier}: system, type HC, use, period, assigner. */
final class HealthCardIdentifiers {

    private static final String V2_0203 = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final String HEALTH_DEPARTMENT = "Organization/delhi-health-department";

    private HealthCardIdentifiers() {}

    static List<Identifier> of(Patient resident) {
        return resident.getIdentifier().stream()
                .filter(identifier -> CardNumber.SYSTEM.equals(identifier.getSystem()))
                .toList();
    }

    static boolean isCurrent(Identifier card) {
        return card.getUse() != IdentifierUse.OLD;
    }

    static Identifier temporary(CardNumber number, LocalDate from, LocalDate until) {
        Identifier card = new Identifier()
                .setUse(IdentifierUse.TEMP)
                .setSystem(CardNumber.SYSTEM)
                .setValue(number.value())
                .setAssigner(new Reference(HEALTH_DEPARTMENT));
        card.getType()
                .setText("Delhi health card")
                .addCoding()
                .setSystem(V2_0203)
                .setCode("HC")
                .setDisplay("Health Card Number");
        card.getPeriod().setStartElement(day(from)).setEndElement(day(until));
        return card;
    }

    private static DateTimeType day(LocalDate date) {
        return new DateTimeType(date.toString());
    }
}
