package org.delhihims.server.login;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people whose accounts these are, for ways to sign in that know the account before the person. */
public final class AccountHolders {

    private final Accounts accounts;
    private final ResidentRecords records;
    private final ResidentSignIn residents;
    private final Clock clock;

    AccountHolders(Accounts accounts, ResidentRecords records, ResidentSignIn residents, Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.residents = residents;
        this.clock = clock;
    }

    /**
     * The holder, who has proved to be the one by {@code acr} and {@code amr}. There is none if the account is blocked, or
     * if a resident's record is no longer there.
     */
    public Optional<Person> holder(UUID account, String acr, List<String> amr) {
        if (!accounts.isActive(account)) {
            return Optional.empty();
        }
        return accounts.withId(account)
                .map(staff -> StaffSignIn.person(staff, clock.instant(), acr, amr))
                .or(() -> accounts.fhirUser(account)
                        .flatMap(records::of)
                        .map(candidate -> residents.person(candidate, acr, amr)));
    }
}
