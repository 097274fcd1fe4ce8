package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.LocalDate;
import java.util.List;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/** Issues health cards, and finds the resident behind one. */
public final class CardDesk {

    private final Residents residents;
    private final CardRegister register;
    private final RecordStore store;
    private final CardRules rules;
    private final CardMint mint;

    public CardDesk(Residents residents, CardRegister register, RecordStore store, CardRules rules, CardMint mint) {
        this.residents = residents;
        this.register = register;
        this.store = store;
        this.rules = rules;
        this.mint = mint;
    }

    /** The resident this card was given to, also when the number has been replaced by a newer one since. */
    public Patient holderOf(CardNumber card) {
        return register.holderOf(card)
                .flatMap(residents::resident)
                .orElseThrow(() -> new Refusal(NOT_FOUND, CardSentences.NO_HOLDER));
    }

    /**
     * Gives a resident a temporary card. A resident who has a card keeps it: asking twice, or twice at once, gives the
     * same number.
     */
    public Patient issue(String residentId) {
        return store.inOneTransaction(() -> {
            // The register is asked before the record is read: callers who wait here for another see what he stored.
            CardNumber number = mint.next();
            while (!register.give(number, residentId)) {
                if (register.hasCurrent(residentId)) {
                    return living(residentId);
                }
                number = mint.next();
            }
            Patient resident = living(residentId);
            LocalDate today = mint.today();
            resident.addIdentifier(HealthCardIdentifiers.temporary(number, today, today.plus(rules.temporaryFor())));
            store.commit(List.of(resident));
            return living(residentId);
        });
    }

    private Patient living(String residentId) {
        Patient resident = residents
                .resident(residentId)
                .orElseThrow(() -> new Refusal(NOT_FOUND, CardSentences.NO_SUCH_RESIDENT));
        boolean inactive = resident.hasActive() && !resident.getActive();
        boolean dead = resident.hasDeceasedDateTimeType()
                || (resident.hasDeceasedBooleanType()
                        && resident.getDeceasedBooleanType().booleanValue());
        boolean replaced = resident.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
        if (inactive || dead || replaced) {
            throw new Refusal(RULE, CardSentences.RECORD_IS_CLOSED);
        }
        return resident;
    }
}
