package org.delhihims.entitlement;

import java.math.BigDecimal;
import java.util.Optional;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Refusal.Reason;
import org.hl7.fhir.r4.model.Money;

/**
 * What a person tells for one answer, and what is kept nowhere.
 *
 * @param income of the whole family in a year, in Indian rupees
 */
public record Circumstances(Optional<BigDecimal> income) {

    public static final Circumstances UNKNOWN = new Circumstances(Optional.empty());

    private static final String RUPEES = "INR";

    /** An amount without a currency is in rupees; one in another currency, below zero or empty is refused. */
    public static Circumstances withIncome(Money income) {
        boolean isInRupees = !income.hasCurrency() || income.getCurrency().equals(RUPEES);
        if (!isInRupees || !income.hasValue() || income.getValue().signum() < 0) {
            throw new Refusal(Reason.INVALID, EntitlementSentences.WRONG_INCOME, "income");
        }
        return new Circumstances(Optional.of(income.getValue()));
    }
}
