package org.delhihims.server.login;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.server.secrets.SecretBox;
import org.jspecify.annotations.Nullable;

/**
 * An account for each role of staff ({@code security.md} 4.3), for whoever tries the demo out. Only the demo makes them,
 * and only a server that listens to this machine alone is a demo. The second factor is made anew for each database.
 */
final class DemoStaff {

    /**
     * It stands here and on the demo's page so that anybody can sign in within a minute. It protects nothing: there are
     * only invented people in the demo, and an account that is there already keeps its own password.
     */
    static final String PASSWORD = "delhi-hims-demo";

    private static final String LOK_NAYAK = "lok-nayak";

    /** The user name is the role; the record is in the demo's data. */
    private record Member(
            String role, String name, @Nullable String facility) {

        String fhirUser() {
            return "Practitioner/demo-" + role;
        }
    }

    /** What somebody needs to sign in now. */
    record Entry(String username, String role, String name, String code) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("registrar", "Sunita Sharma", LOK_NAYAK),
            new Member("doctor", "Dr Farhan Siddiqui", LOK_NAYAK),
            new Member("nurse", "Mary Thomas", LOK_NAYAK),
            new Member("lab-technician", "Imran Ali", LOK_NAYAK),
            new Member("pharmacist", "Harpreet Kaur", LOK_NAYAK),
            new Member("ambulance-dispatcher", "Rakesh Yadav", LOK_NAYAK),
            new Member("facility-administrator", "Anita Rao", LOK_NAYAK),
            new Member("auditor", "Vikram Mehta", null),
            new Member("operations", "Neha Gupta", null));

    private final Accounts accounts;
    private final SecretBox box;
    private final Clock clock;
    private final @Nullable InetAddress listensOn;
    private final Totp totp = new Totp();

    DemoStaff(Accounts accounts, SecretBox box, Clock clock, @Nullable InetAddress listensOn) {
        this.accounts = accounts;
        this.box = box;
        this.clock = clock;
        this.listensOn = listensOn;
    }

    /** Makes the accounts that are not there. */
    void addMissing() {
        if (listensOn == null || !listensOn.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "The demo has accounts with passwords that everybody knows, so it listens to"
                            + " this machine alone: leave hims.demo.load off, or server.address at 127.0.0.1.");
        }
        Set<String> known = accounts.allStaff().stream().map(Account::username).collect(Collectors.toSet());
        List<Member> missing = MEMBERS.stream()
                .filter(member -> !known.contains(member.role()))
                .toList();
        if (!missing.isEmpty()) {
            // Made once: each hash takes as long as guessing should.
            String hash = new Passwords().hash(PASSWORD);
            missing.forEach(member -> accounts.add(new NewStaff(
                    member.role(),
                    hash,
                    box.sealText(Totp.newSecret()),
                    member.fhirUser(),
                    member.role(),
                    member.facility(),
                    member.name(),
                    null,
                    null)));
        }
    }

    /** The accounts of the demo's own practitioners, each with the code that its authenticator app would show. */
    List<Entry> now() {
        Set<String> records = MEMBERS.stream().map(Member::fhirUser).collect(Collectors.toSet());
        return accounts.allStaff().stream()
                .filter(account -> records.contains(account.fhirUser()) && account.totpSecret() != null)
                .map(this::entry)
                .toList();
    }

    private Entry entry(Account account) {
        String secret = account.totpSecret();
        if (secret == null) {
            throw new IllegalStateException("no authenticator of " + account);
        }
        return new Entry(
                account.username(),
                account.role(),
                account.displayName(),
                totp.code(box.openText(secret), clock.instant()));
    }
}
