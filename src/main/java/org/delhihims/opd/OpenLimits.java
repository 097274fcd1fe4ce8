package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import org.delhihims.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** How much somebody may have open at a time. Who waits for a place counts as if he had it: it may be his at any moment. */
final class OpenLimits {

    private final SessionLedger ledger;
    private final Waitlist waitlist;
    private final BookingRules rules;

    OpenLimits(SessionLedger ledger, Waitlist waitlist, BookingRules rules) {
        this.ledger = ledger;
        this.waitlist = waitlist;
        this.rules = rules;
    }

    /**
     * Whether one more may be had. The visitor is locked, and the account is locked here, so that two who are booked for at once are
     * counted one after the other. Whoever of a family has nothing open may have something, however large the
     * family is: an account acts only for those whom a registrar has put in its care ({@code domain.md} 3.4.5).
     *
     * @param account of the resident who asks from home, or null
     * @throws Refusal RULE if not
     */
    void check(String patient, @Nullable String account) {
        if (account != null) {
            ledger.lockAccount(account);
        }
        int open = ledger.openPlacesOf(patient) + waitlist.waitsOf(patient);
        if (open >= rules.openForOne() || (open > 0 && account != null && hasAll(account))) {
            throw new Refusal(RULE, OpdSentences.TOO_MANY_OPEN);
        }
    }

    private boolean hasAll(String account) {
        return ledger.openPlacesOfAccount(account) + waitlist.waitsOfAccount(account) >= rules.openForAccount();
    }
}
