package org.delhihims.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExpiredRowsTest {

    private static final String PAST = "now() - interval '2 days'";
    private static final String FUTURE = "now() + interval '2 days'";

    @Test
    void onlyWhatHasHadItsTimeIsDeleted(@TempDir Path folder) throws IOException {
        try (EmbeddedDatabase own = EmbeddedDatabase.start(folder.resolve("postgresql"))) {
            JdbcClient database = migrated(own);
            database.sql("insert into hims.client (client_id, kind, registration) values ('app', 'staff-app', '{}')")
                    .update();
            fill(database, "old", PAST);
            fill(database, "new", FUTURE);
            link(database, "ended", "now() - interval '1 second'", 1);
            link(database, "long ago", "now() - interval '400 days'", 1);
            link(database, "open", FUTURE, 1);
            link(database, "used up", FUTURE, 0);
            link(database, "still fetched", FUTURE, 0);
            database.sql("insert into hims.health_link_file select label, id, " + FUTURE
                            + " from hims.health_link where label = 'still fetched'")
                    .update();

            ExpiredRows rows = new ExpiredRows(database);
            rows.delete();
            rows.delete();

            assertThat(left(database, "id", "app_grant")).containsExactly("new");
            assertThat(left(database, "jti_hash", "client_assertion")).containsExactly("new");
            assertThat(left(database, "code_mac", "login_code")).containsExactly("new");
            assertThat(left(database, "label || ' ' || (sealed_file is not null)", "health_link"))
                    .containsExactlyInAnyOrder("ended false", "open true", "used up false", "still fetched true");
            assertThat(left(database, "handle_hash", "launch")).containsExactly("new");
            assertThat(left(database, "kind || ' ' || subject", "revocation"))
                    .containsExactlyInAnyOrder(
                            "ACCOUNT old", "CLIENT old", "GRANT new", "SESSION new", "ACCOUNT new", "CLIENT new");
        }
    }

    private static void link(JdbcClient database, String label, String ends, int viewsLeft) {
        database.sql("""
                        insert into hims.health_link (id, patient_id, address_hash, passcode_hash, label, made_at, ends_at,
                            views, views_left, attempts_left, sealed_file)
                        values (gen_random_uuid(), 'asha', ?, '', ?, now(), %s, 3, ?, 10, 'jwe')
                        """.formatted(ends)).params(label, label, viewsLeft).update();
    }

    private static JdbcClient migrated(EmbeddedDatabase own) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(own.getJdbcUrl());
        connections.setUser(own.getUsername());
        connections.setPassword(own.getPassword());
        Flyway.configure()
                .dataSource(connections)
                .schemas("hims")
                .defaultSchema("hims")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return JdbcClient.create(connections);
    }

    private static void fill(JdbcClient database, String name, String time) {
        database.sql("insert into hims.app_grant (id, client_id, version, content, ends_at) values (?, 'app', 1, '', "
                        + time + ")")
                .param(name)
                .update();
        database.sql("insert into hims.client_assertion values ('app', ?, " + time + ")")
                .param(name)
                .update();
        database.sql("insert into hims.login_code (id, code_mac, expires_at) values (gen_random_uuid(), ?, " + time
                        + ")")
                .param(name)
                .update();
        database.sql("insert into hims.launch values (?, 'app', 'Practitioner/a', '', " + time + ", null)")
                .param(name)
                .update();
        List.of("GRANT", "SESSION", "ACCOUNT", "CLIENT")
                .forEach(kind -> database.sql(
                                "insert into hims.revocation (kind, subject, revoked_at) values (?, ?, " + time + ")")
                        .params(kind, name)
                        .update());
    }

    private static List<String> left(JdbcClient database, String column, String table) {
        return database.sql("select " + column + " from hims." + table)
                .query(String.class)
                .list();
    }
}
