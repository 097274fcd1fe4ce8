package org.delhihims.server.login;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.delhihims.server.secrets.SecretBox;

/**
 * Signs staff in by user name, password and the code of an authenticator app. Whatever is wrong, the answer is the same and
 * takes as long, so that nobody learns which accounts there are.
 */
final class StaffSignIn {

    private static final String FEDERATED = "urn:hims:acr:federated";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Totp totp = new Totp();
    private final SecretBox box;
    private final LoginRules rules;
    private final Clock clock;

    StaffSignIn(Accounts accounts, Passwords passwords, SecretBox box, LoginRules rules, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.box = box;
        this.rules = rules;
        this.clock = clock;
    }

    Optional<Person> signIn(String username, String password, String code) {
        Instant now = clock.instant();
        Optional<Account> found = accounts.staff(username);
        boolean isPassword =
                passwords.matches(password, found.map(Account::passwordHash).orElse(null));
        Account account = found.orElse(null);
        if (account == null || account.isLocked(now)) {
            return Optional.empty();
        }
        OptionalLong step = step(account, code, now);
        if (!isPassword || step.isEmpty() || !account.active()) {
            accounts.failed(account, rules, now);
            return Optional.empty();
        }
        if (!accounts.takeStep(account, step.getAsLong())) {
            accounts.failed(account, rules, now);
            return Optional.empty();
        }
        return Optional.of(person(account, now, "urn:hims:acr:two-factor", List.of("pwd", "otp")));
    }

    /** The account that an administrator has linked with a user of the operator's identity provider. */
    Optional<Account> linked(String issuer, String subject) {
        return accounts.federated(issuer, subject).filter(Account::active);
    }

    /** A member of staff whom the provider has signed in by two factors. */
    Person federated(Account account, List<String> amr) {
        return person(account, clock.instant(), FEDERATED, amr);
    }

    /** A member of staff whom the provider has signed in by one factor, and who shows the code of their app here. */
    Optional<Person> second(FederatedSignIn.Waiting waiting, String code) {
        Instant now = clock.instant();
        Account account = accounts.withId(waiting.account())
                .filter(found -> found.active() && !found.isLocked(now))
                .orElse(null);
        if (account == null) {
            return Optional.empty();
        }
        OptionalLong step = step(account, code, now);
        if (step.isEmpty() || !accounts.takeStep(account, step.getAsLong())) {
            accounts.failed(account, rules, now);
            return Optional.empty();
        }
        List<String> amr = new ArrayList<>(waiting.amr());
        amr.addAll(List.of("otp", "mfa"));
        return Optional.of(person(account, now, FEDERATED, amr));
    }

    private OptionalLong step(Account account, String code, Instant now) {
        String sealed = account.totpSecret();
        return sealed == null ? OptionalLong.empty() : totp.stepOf(code, box.openText(sealed), now);
    }

    static Person person(Account account, Instant now, String acr, List<String> amr) {
        return new Person(
                account.id().toString(),
                Person.Kind.STAFF,
                account.fhirUser(),
                account.displayName(),
                account.role(),
                account.facility(),
                List.of(),
                acr,
                amr,
                now,
                UUID.randomUUID().toString());
    }
}
