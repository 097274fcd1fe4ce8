package org.delhihims.server.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grants in the table {@code hims.emergency_grant}. */
final class Grants {

    private final JdbcClient database;

    Grants(JdbcClient database) {
        this.database = database;
    }

    void add(Grant grant) {
        database.sql("""
                        insert into hims.emergency_grant
                            (id, patient_id, facility_id, account, practitioner, reason, explanation,
                             sensitive_explanation, made_at, ends_at)
                        values (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        grant.id(),
                        grant.patient(),
                        grant.facility(),
                        grant.account(),
                        grant.practitioner(),
                        grant.reason().name(),
                        grant.explanation(),
                        grant.sensitiveExplanation(),
                        utc(grant.made()),
                        utc(grant.ends()))
                .update();
    }

    int unjustified(String account, Instant since) {
        return database.sql("""
                        select count(*) from hims.emergency_grant
                        where account = ?::uuid and verdict = 'NOT_JUSTIFIED' and made_at > ?
                        """)
                .params(account, utc(since))
                .query(Integer.class)
                .single();
    }

    /** Those of a facility, the oldest first; of all that nobody has justified, or just everything. */
    List<Reviewed> of(String facility, boolean withJudged, Duration shift) {
        return database.sql("""
                        select g.*, (select count(*) from hims.emergency_grant other
                            where other.account = g.account and other.made_at <= g.made_at
                                and other.made_at > g.made_at - make_interval(secs => :shift)) as in_shift
                        from hims.emergency_grant g
                        where g.facility_id = :facility
                            and (:all or g.verdict is null or g.verdict = 'NEEDS_INFORMATION')
                        order by g.made_at limit 500
                        """)
                .param("shift", shift.toSeconds())
                .param("facility", facility)
                .param("all", withJudged)
                .query((row, number) -> new Reviewed(
                        read(row),
                        row.getString("verdict") == null ? null : Verdict.valueOf(row.getString("verdict")),
                        row.getString("remark"),
                        row.getInt("in_shift")))
                .list();
    }

    Optional<String> facilityOf(UUID grant) {
        return database.sql("select facility_id from hims.emergency_grant where id = ?")
                .param(grant)
                .query(String.class)
                .optional();
    }

    void judge(UUID grant, Verdict verdict, String remark, String reviewer, Instant now) {
        database.sql("""
                        update hims.emergency_grant
                        set verdict = ?, remark = ?, reviewer = ?::uuid, reviewed_at = ? where id = ?
                        """)
                .params(verdict.name(), remark, reviewer, utc(now), grant)
                .update();
    }

    /** Those of which the patient has not been told, the oldest first. */
    List<UUID> untold(int most) {
        return database.sql("select id from hims.emergency_grant where told_at is null order by made_at limit ?")
                .param(most)
                .query(UUID.class)
                .list();
    }

    /** One of them, unless another server is about to tell of it or has. */
    Optional<Grant> lockUntold(UUID grant) {
        return database.sql("""
                        select * from hims.emergency_grant where id = ? and told_at is null for update skip locked
                        """).param(grant).query((row, number) -> read(row)).optional();
    }

    /** @param withheld whether it was not told, since it could endanger the patient */
    void told(UUID grant, boolean withheld, Instant now) {
        database.sql("update hims.emergency_grant set told_at = ?, withheld = ? where id = ?")
                .params(utc(now), withheld, grant)
                .update();
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getString("patient_id"),
                row.getString("facility_id"),
                row.getString("account"),
                row.getString("practitioner"),
                Reason.valueOf(row.getString("reason")),
                row.getString("explanation"),
                row.getString("sensitive_explanation"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
