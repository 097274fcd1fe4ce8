package org.delhihims.server.database;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes what has had its time: nothing reads these rows any more. Several servers on one database may do it at once,
 * for each row goes by itself. Sessions are not among them; Spring Session deletes its own.
 */
final class ExpiredRows {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredRows.class);

    private static final List<String> DELETIONS = List.of(
            "delete from hims.app_grant where ends_at < now()",
            // Servers' clocks differ a little: one must not take an assertion that another has forgotten.
            "delete from hims.client_assertion where expires_at < now() - interval '10 minutes'",
            "delete from hims.login_code where expires_at < now()",
            // A handle that was used is asked for its context until the grant has it, and that takes minutes.
            "delete from hims.launch where expires_at < now() - interval '1 day'",
            // By then every token of the grant or session has ended. Accounts and clients stay blocked.
            "delete from hims.revocation where kind in ('GRANT', 'SESSION') and revoked_at < now() - interval '1 day'",
            // What nobody can open any more is not kept. After the last view its file may still be fetched for some
            // minutes.
            """
            update hims.health_link set sealed_file = null
            where sealed_file is not null and (ends_at < now() or (views_left = 0 and not exists (
                select from hims.health_link_file file where file.link = health_link.id and file.ends_at > now())))
            """,
            "delete from hims.health_link_file where ends_at < now()",
            // Their day is over.
            "delete from hims.reminder where ended_at < now() - interval '30 days'",
            "delete from hims.health_link where ends_at < now() - interval '1 year'");

    private final JdbcClient database;

    ExpiredRows(JdbcClient database) {
        this.database = database;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            DELETIONS.forEach(deletion -> database.sql(deletion).update());
        } catch (DataAccessException e) {
            LOG.warn("expired rows stay for now: {}", e.getClass().getSimpleName());
        }
    }
}
