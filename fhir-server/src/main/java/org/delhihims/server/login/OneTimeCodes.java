package org.delhihims.server.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.delhihims.server.secrets.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes that were sent to phones, as hashes with a key. Each is good once, for some minutes and some attempts. */
final class OneTimeCodes {

    private static final int CODES = 1_000_000;

    private final JdbcClient database;
    private final SecretBox box;
    private final LoginRules rules;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A code, and the id of what it completes. */
    record Code(UUID id, String digits) {}

    OneTimeCodes(JdbcClient database, SecretBox box, LoginRules rules, Clock clock) {
        this.database = database;
        this.box = box;
        this.rules = rules;
        this.clock = clock;
    }

    /** Makes a code for signing in. One for nobody is made too, so that asking takes as long. */
    Code make() {
        return make("");
    }

    /** Makes a code that is good for one purpose alone. */
    Code make(String purpose) {
        Code code = new Code(UUID.randomUUID(), "%06d".formatted(random.nextInt(CODES)));
        database.sql("insert into hims.login_code (id, code_mac, expires_at) values (?, ?, ?)")
                .params(code.id(), mac(code.id(), code.digits(), purpose))
                .param(clock.instant().plus(rules.codeLife()).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Whether this is the code; of two who show it at once, one is right. */
    boolean take(UUID id, String digits) {
        return take(id, digits, "");
    }

    /** The same, for the purpose that it was made for. */
    boolean take(UUID id, String digits, String purpose) {
        int counted = database.sql("""
                        update hims.login_code set attempts = attempts + 1
                        where id = ? and attempts < ? and expires_at > now()
                        """).params(id, rules.codeAttempts()).update();
        return counted == 1
                && database.sql("delete from hims.login_code where id = ? and code_mac = ?")
                                .params(id, mac(id, digits.strip(), purpose))
                                .update()
                        == 1;
    }

    private String mac(UUID id, String digits, String purpose) {
        return box.mac(id + " " + digits + purpose);
    }
}
