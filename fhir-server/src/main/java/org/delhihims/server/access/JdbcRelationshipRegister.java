package org.delhihims.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.delhihims.access.Ground;
import org.delhihims.access.Relationship;
import org.delhihims.access.RelationshipRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of relationships in the table {@code hims.treatment_relationship}. */
final class JdbcRelationshipRegister implements RelationshipRegister {

    private final JdbcClient database;

    JdbcRelationshipRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Relationship> between(String patient, String facility, Instant since) {
        return database.sql("""
                        select patient_id, facility_id, ground, evidence, account, starts, ends
                        from hims.treatment_relationship
                        where patient_id = any (hims.merged_into(hims.living_record(?)))
                        and facility_id = ? and (ends is null or ends > ?)
                        """)
                .params(patient, facility, utc(since))
                .query(JdbcRelationshipRegister::read)
                .list();
    }

    private static Relationship read(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new Relationship(
                row.getString("patient_id"),
                row.getString("facility_id"),
                Ground.valueOf(row.getString("ground")),
                row.getString("evidence"),
                account == null ? null : account.toString(),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ends", OffsetDateTime.class)));
    }

    @Override
    public void enter(Relationship relationship) {
        String account = relationship.account();
        Instant ends = relationship.ends();
        database.sql("""
                        insert into hims.treatment_relationship
                            (patient_id, facility_id, ground, evidence, account, starts, ends)
                        values (?, ?, ?, ?, ?::uuid, ?, ?)
                        on conflict (evidence, patient_id, facility_id)
                        do update set starts = excluded.starts, ends = excluded.ends
                        """)
                .params(
                        relationship.patient(),
                        relationship.facility(),
                        relationship.ground().name(),
                        relationship.evidence(),
                        account,
                        utc(relationship.starts()),
                        ends == null ? null : utc(ends))
                .update();
    }

    @Override
    public void withdraw(String evidence) {
        database.sql("delete from hims.treatment_relationship where evidence = ?")
                .param(evidence)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
