package org.delhihims.server.identifier;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.card.CardNumber;
import org.delhihims.identifier.ProtectedSystems;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Marks and seals what a database of an earlier version holds in clear: the card register, the index, the records. */
final class NumbersMigration implements JavaMigration {

    private static final int PAGE = 1000;

    private final NumberMarks marks;
    private final StoredIdentifiers stored;

    NumbersMigration(NumberMarks marks, StoredIdentifiers stored) {
        this.marks = marks;
        this.stored = stored;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("15");
    }

    @Override
    public String getDescription() {
        return "numbers are marked and sealed";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        markCards(database);
        boolean hasRecords = database.sql("select to_regclass('hfj_spidx_token') is not null")
                .query(Boolean.class)
                .single();
        if (hasRecords) {
            markTokens(database);
            sealRecords(database);
        }
    }

    private void markCards(JdbcClient database) {
        database.sql("alter table hims.health_card alter column number type text using trim(number)")
                .update();
        database.sql("select number from hims.health_card")
                .query(String.class)
                .list()
                .forEach(number -> database.sql("update hims.health_card set number = ? where number = ?")
                        .params(marks.of(CardNumber.SYSTEM, number), number)
                        .update());
    }

    private void markTokens(JdbcClient database) {
        long last = Long.MIN_VALUE;
        List<Token> page = tokensAfter(database, last);
        while (!page.isEmpty()) {
            page.forEach(token -> mark(token, database));
            last = page.get(page.size() - 1).id();
            page = tokensAfter(database, last);
        }
    }

    private static List<Token> tokensAfter(JdbcClient database, long last) {
        return database.sql("""
                        select t.sp_id, i.res_type, i.sp_name, t.sp_system, t.sp_value
                        from hfj_spidx_token t join hfj_spidx_identity i on i.hash_identity = t.hash_identity
                        where t.sp_id > ? and t.sp_value is not null
                          and (t.sp_system = any (?) or t.sp_system like ?
                            or i.sp_name = any (?))
                        order by t.sp_id limit ?
                        """)
                .params(
                        last,
                        ProtectedSystems.common().toArray(String[]::new),
                        ProtectedSystems.PASSPORTS + "%",
                        NumberMarks.CONTACTS.toArray(String[]::new),
                        PAGE)
                .query(Token::of)
                .list();
    }

    private void mark(Token token, JdbcClient database) {
        String mark = marks.indexed(token.parameter(), token.system(), token.value());
        ResourceIndexedSearchParamToken row = new ResourceIndexedSearchParamToken(
                new PartitionSettings(), token.type(), token.parameter(), token.system(), mark);
        row.calculateHashes();
        database.sql("update hfj_spidx_token set sp_value = ?, hash_value = ?, hash_sys_and_value = ? where sp_id = ?")
                .params(mark, row.getHashValue(), row.getHashSystemAndValue(), token.id())
                .update();
    }

    private void sealRecords(JdbcClient database) {
        long last = Long.MIN_VALUE;
        List<Version> page = versionsAfter(database, last);
        while (!page.isEmpty()) {
            page.forEach(version -> database.sql("update hfj_res_ver set res_text_vc = ? where pid = ?")
                    .params(stored.sealed(version.json()), version.id())
                    .update());
            last = page.get(page.size() - 1).id();
            page = versionsAfter(database, last);
        }
    }

    private static List<Version> versionsAfter(JdbcClient database, long last) {
        return database.sql("""
                        select pid, res_text_vc from hfj_res_ver
                        where pid > ? and res_text_vc like any (?) order by pid limit ?
                        """)
                .params(last, patterns(), PAGE)
                .query((row, number) -> new Version(row.getLong("pid"), row.getString("res_text_vc")))
                .list();
    }

    private static String[] patterns() {
        return Stream.concat(ProtectedSystems.common().stream(), Stream.of(ProtectedSystems.PASSPORTS))
                .map(system -> "%" + system + "%")
                .toArray(String[]::new);
    }

    private record Version(long id, String json) {}

    private record Token(
            long id,
            String type,
            String parameter,
            @Nullable String system,
            String value) {

        static Token of(ResultSet row, int number) throws SQLException {
            return new Token(
                    row.getLong("sp_id"),
                    row.getString("res_type"),
                    row.getString("sp_name"),
                    row.getString("sp_system"),
                    row.getString("sp_value"));
        }
    }
}
