package org.delhihims.server.smart;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.delhihims.server.secrets.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Launch contexts: those that hospitals' systems open under a handle, and the one that each grant has. */
final class LaunchContexts {

    static final Duration HANDLE_LIFE = Duration.ofMinutes(5);

    /** 128 bits and more, as {@code security.md} 1.3 asks. */
    private static final int HANDLE_BYTES = 24;

    private final JdbcClient database;
    private final GrantCodec codec;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LaunchContexts(JdbcClient database, GrantCodec codec, Clock clock) {
        this.database = database;
        this.codec = codec;
        this.clock = clock;
    }

    /** Opens a context for one user of one app, and answers its handle, which is good once. */
    String open(String clientId, String fhirUser, LaunchContext context) {
        byte[] bytes = new byte[HANDLE_BYTES];
        random.nextBytes(bytes);
        String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql(
                        "insert into hims.launch (handle_hash, client_id, fhir_user, context, expires_at) values (?, ?, ?, ?, ?)")
                .params(SecretBox.digest(handle), clientId, fhirUser, codec.sealContext(context))
                .param(clock.instant().plus(HANDLE_LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return handle;
    }

    /** Whether a handle could still be used by this app. */
    boolean isOpen(String handle, String clientId) {
        return database.sql("""
                        select exists (select from hims.launch where handle_hash = ? and client_id = ?
                        and used_at is null and expires_at > now())
                        """)
                .params(SecretBox.digest(handle), clientId)
                .query(Boolean.class)
                .single();
    }

    /** Uses a handle up; false if it is not this user's of this app, was used before, or is too old. */
    boolean use(String handle, String clientId, String fhirUser) {
        return database.sql("""
                        update hims.launch set used_at = now() where handle_hash = ? and client_id = ? and fhir_user = ?
                        and used_at is null and expires_at > now()
                        """)
                        .params(SecretBox.digest(handle), clientId, fhirUser)
                        .update()
                == 1;
    }

    /** The context that a used handle stands for. */
    Optional<LaunchContext> ofHandle(@Nullable String handle) {
        if (handle == null) {
            return Optional.empty();
        }
        return database.sql("select context from hims.launch where handle_hash = ? and used_at is not null")
                .param(SecretBox.digest(handle))
                .query((row, number) -> codec.openContext(row.getBytes(1)))
                .optional();
    }

    /** What a person has chosen for a grant that is being asked for. */
    void choose(String grantId, LaunchContext context) {
        database.sql("update hims.app_grant set context = ? where id = ?")
                .params(codec.sealContext(context), grantId)
                .update();
    }

    LaunchContext ofGrant(String grantId) {
        return database.sql("select context from hims.app_grant where id = ? and context is not null")
                .param(grantId)
                .query((row, number) -> codec.openContext(row.getBytes(1)))
                .optional()
                .orElse(LaunchContext.NONE);
    }
}
