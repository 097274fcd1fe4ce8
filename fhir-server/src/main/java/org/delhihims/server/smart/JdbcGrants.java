package org.delhihims.server.smart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.delhihims.server.login.Person;
import org.delhihims.server.secrets.SecretBox;
import org.delhihims.server.smart.StoredGrant.Kind;
import org.delhihims.server.token.Claims;
import org.delhihims.server.token.Revocations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Grants in the table {@code hims.app_grant}. Of two requests that would use one code or one refresh token, the second
 * fails; a refresh token that was exchanged before ends its grant (RFC 9700, section 4.14.2).
 */
final class JdbcGrants implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcGrants.class);

    /** Which version of the row a grant was read from. */
    private static final String VERSION = "hims.version";
    /** How long somebody may look at the consent page. */
    private static final Duration QUESTION_LIFE = Duration.ofMinutes(15);

    private static final int WRONG_VERIFIERS = 3;

    private final JdbcClient database;
    private final RegisteredClientRepository clients;
    private final GrantCodec codec;
    private final Revocations revocations;
    private final Clock clock;

    JdbcGrants(
            JdbcClient database,
            RegisteredClientRepository clients,
            GrantCodec codec,
            Revocations revocations,
            Clock clock) {
        this.database = database;
        this.clients = clients;
        this.codec = codec;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization grant) {
        StoredGrant stored = codec.stored(grant);
        Integer version = grant.getAttribute(VERSION);
        if (version == null) {
            insert(stored);
        } else {
            update(stored, version);
        }
        if (isEnded(stored)) {
            revocations.revoke(Revocations.Kind.GRANT, nameInTokens(stored));
        }
    }

    private void insert(StoredGrant grant) {
        Person person = grant.person();
        database.sql("""
                        insert into hims.app_grant (id, client_id, account, version, state_hash, code_hash, access_hash,
                        refresh_hash, id_token_hash, content, ends_at) values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(grant.id(), grant.client())
                .param(person == null ? null : person.account())
                .params(stateHash(grant), hash(grant, Kind.CODE), hash(grant, Kind.ACCESS), hash(grant, Kind.REFRESH))
                .param(hash(grant, Kind.ID))
                .param(codec.seal(grant))
                .param(end(grant))
                .update();
    }

    private void update(StoredGrant grant, int version) {
        database.sql("""
                        insert into hims.spent_refresh_token (hash, grant_id)
                        select refresh_hash, id from hims.app_grant
                        where id = ? and version = ? and refresh_hash is distinct from ? and refresh_hash is not null
                        on conflict do nothing
                        """).params(grant.id(), version, hash(grant, Kind.REFRESH)).update();
        int updated = database.sql("""
                        update hims.app_grant set version = version + 1, state_hash = ?, code_hash = ?, access_hash = ?,
                        refresh_hash = ?, id_token_hash = ?, content = ?, ends_at = ? where id = ? and version = ?
                        """)
                .params(stateHash(grant), hash(grant, Kind.CODE), hash(grant, Kind.ACCESS), hash(grant, Kind.REFRESH))
                .param(hash(grant, Kind.ID))
                .param(codec.seal(grant))
                .params(end(grant), grant.id(), version)
                .update();
        if (updated == 0) {
            // Somebody else has used the same code or refresh token in this moment.
            end(grant.id(), "its code or refresh token was used twice at once");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private static @Nullable String stateHash(StoredGrant grant) {
        return grant.state() == null ? null : SecretBox.digest(grant.state());
    }

    private static @Nullable String hash(StoredGrant grant, Kind kind) {
        return token(grant, kind).map(StoredGrant.Token::hash).orElse(null);
    }

    private static Optional<StoredGrant.Token> token(StoredGrant grant, Kind kind) {
        return grant.tokens().stream().filter(token -> token.kind() == kind).findFirst();
    }

    /** Spring invalidates a token of a grant whose code came twice, or that its client has revoked. */
    private static boolean isEnded(StoredGrant grant) {
        return grant.tokens().stream()
                .anyMatch(
                        token -> token.invalidated() && (token.kind() == Kind.ACCESS || token.kind() == Kind.REFRESH));
    }

    /** What the access tokens of a grant call it. */
    private static String nameInTokens(StoredGrant grant) {
        return token(grant, Kind.ACCESS)
                .map(token -> String.valueOf(token.claims().get(Claims.GRANT)))
                .orElse(grant.id());
    }

    private OffsetDateTime end(StoredGrant grant) {
        Instant last = grant.tokens().stream()
                .map(StoredGrant.Token::expiresAt)
                .filter(end -> end != null)
                .max(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(QUESTION_LIFE));
        return last.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        database.sql("delete from hims.app_grant where id = ?")
                .param(grant.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read("id = ?", id, null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = SecretBox.digest(token);
        String name = type == null ? "" : type.getValue();
        return switch (name) {
            case OAuth2ParameterNames.STATE -> read("state_hash = ?", hash, token);
            case OAuth2ParameterNames.CODE -> read("code_hash = ? and code_failures < " + WRONG_VERIFIERS, hash, token);
            case OAuth2ParameterNames.ACCESS_TOKEN -> read("access_hash = ?", hash, token);
            case OAuth2ParameterNames.REFRESH_TOKEN -> refreshable(hash, token);
            case "id_token" -> read("id_token_hash = ?", hash, token);
            case "" -> {
                OAuth2Authorization byAccess = read("access_hash = ?", hash, token);
                yield byAccess != null ? byAccess : read("refresh_hash = ?", hash, token);
            }
            default -> null;
        };
    }

    private @Nullable OAuth2Authorization refreshable(String hash, String token) {
        Optional<String> spent = database.sql("select grant_id from hims.spent_refresh_token where hash = ?")
                .param(hash)
                .query(String.class)
                .optional();
        if (spent.isPresent()) {
            end(spent.get(), "a refresh token of it came a second time");
            return null;
        }
        return read("refresh_hash = ?", hash, token);
    }

    /** Ends a grant: none of its tokens is good for anything from now on. */
    void end(String id, String why) {
        LOG.atWarn().addKeyValue("hims.grant", id).log("A grant was ended: {}", why);
        revocations.revoke(Revocations.Kind.GRANT, id);
        database.sql("delete from hims.app_grant where id = ?").param(id).update();
    }

    /** What this account lets programs do at present, the latest first. */
    List<GivenAccess> givenBy(String account) {
        return database.sql("""
                        select content, started_at from hims.app_grant
                        where account = ? and access_hash is not null and ends_at > now() order by started_at desc
                        """)
                .param(account)
                .query((row, number) -> {
                    StoredGrant grant = codec.open(row.getBytes(1));
                    return new GivenAccess(
                            grant.id(),
                            grant.client(),
                            grant.scopes(),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Takes back what this account has given; a grant of another is left alone. */
    void takeBack(String id, String account) {
        boolean isTheirs = id.indexOf('\0') < 0
                && database.sql("select exists (select from hims.app_grant where id = ? and account = ?)")
                        .params(id, account)
                        .query(Boolean.class)
                        .single();
        if (isTheirs) {
            end(id, "its user has taken it back");
        }
    }

    /** Counts a wrong code verifier; after the third the code is worth nothing. */
    void wrongVerifier(String code) {
        database.sql("update hims.app_grant set code_failures = code_failures + 1 where code_hash = ?")
                .param(SecretBox.digest(code))
                .update();
    }

    private @Nullable OAuth2Authorization read(String condition, String value, @Nullable String shown) {
        return database.sql("select content, version from hims.app_grant where " + condition + " and ends_at > now()")
                .param(value)
                .query((row, number) -> grant(row.getBytes(1), row.getInt(2), shown))
                .optional()
                .orElse(null);
    }

    private @Nullable OAuth2Authorization grant(byte[] content, int version, @Nullable String shown) {
        StoredGrant stored = codec.open(content);
        RegisteredClient client = clients.findById(stored.client());
        if (client == null || isRevoked(stored)) {
            return null;
        }
        return OAuth2Authorization.from(codec.grant(stored, client, shown))
                .attribute(VERSION, version)
                .build();
    }

    private boolean isRevoked(StoredGrant grant) {
        Person person = grant.person();
        return revocations.isRevoked(Revocations.Kind.GRANT, grant.id())
                || (person != null && revocations.isRevoked(Revocations.Kind.ACCOUNT, person.account()))
                || (person != null && isOfSession(grant) && isOver(person));
    }

    /** Whether it was given for the time of a session, and not beyond it. */
    private static boolean isOfSession(StoredGrant grant) {
        return !grant.scopes().contains(RefreshTokens.OFFLINE);
    }

    private boolean isOver(Person person) {
        return revocations.isRevoked(Revocations.Kind.SESSION, person.session());
    }
}
