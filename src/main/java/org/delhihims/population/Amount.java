package org.delhihims.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Quantity;

/** Measured amounts with their UCUM unit, rounded as an instrument shows them. */
final class Amount {

    private static final String UCUM = "http://unitsofmeasure.org";

    private Amount() {}

    static Quantity of(double value, int decimals, String unit) {
        return of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP), unit);
    }

    static Quantity of(BigDecimal value, String unit) {
        Quantity amount = new Quantity();
        return amount.setValue(value).setUnit(unitText(unit)).setSystem(UCUM).setCode(unit);
    }

    static Duration days(int days) {
        Duration duration = new Duration();
        duration.setValue(days).setUnit("day").setSystem(UCUM).setCode("d");
        return duration;
    }

    private static String unitText(String unit) {
        return switch (unit) {
            case "{tbl}" -> "tablet";
            case "Cel" -> "°C";
            default -> unit;
        };
    }
}
