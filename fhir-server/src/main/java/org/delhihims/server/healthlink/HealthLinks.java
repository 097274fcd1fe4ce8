package org.delhihims.server.healthlink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.delhihims.credential.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links in the table {@code hims.health_link}, for those to whom they were given. */
final class HealthLinks {

    private final JdbcClient database;

    /** A link that leads somewhere, while nobody else can open it. */
    record Locked(UUID id, String patient, String passcodeHash, int attemptsLeft) {}

    record Viewed(SealedFile file, Instant made) {}

    HealthLinks(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was kept: not if the resident has as many open ones already. */
    boolean add(NewLink link, int mostOpen) {
        return database.sql("""
                        insert into hims.health_link
                            (id, patient_id, address_hash, passcode_hash, label, made_at, ends_at, views, views_left,
                             attempts_left, sealed_file)
                        select :id, :patient, :address, :passcode, :label, :made, :ends, :views, :views, :attempts, :file
                        where (
                            select count(*) from hims.health_link
                            where patient_id = :patient and revoked_at is null and ends_at > :made and views_left > 0
                                and attempts_left > 0
                        ) < :most
                        """)
                        .param("id", link.id())
                        .param("patient", link.patient())
                        .param("address", link.addressHash())
                        .param("passcode", link.passcodeHash())
                        .param("label", link.label())
                        .param("made", utc(link.made()))
                        .param("ends", utc(link.ends()))
                        .param("views", link.views())
                        .param("attempts", link.attempts())
                        .param("file", link.file().jwe())
                        .param("most", mostOpen)
                        .update()
                == 1;
    }

    /** The link, until the transaction ends; nothing if it leads nowhere any more, or never did. */
    Optional<Locked> lock(String addressHash, Instant now) {
        return database.sql("""
                        select id, patient_id, passcode_hash, attempts_left from hims.health_link
                        where address_hash = ? and revoked_at is null and ends_at > ? and views_left > 0
                            and attempts_left > 0
                        for update
                        """)
                .params(addressHash, utc(now))
                .query((row, number) -> new Locked(
                        row.getObject("id", UUID.class),
                        row.getString("patient_id"),
                        row.getString("passcode_hash"),
                        row.getInt("attempts_left")))
                .optional();
    }

    /** Counts a wrong passcode, and answers how many more there may be. After the last the file is gone. */
    int wrongPasscode(UUID link) {
        return database.sql("""
                        update hims.health_link set attempts_left = attempts_left - 1,
                            sealed_file = case when attempts_left = 1 then null else sealed_file end
                        where id = ? and attempts_left > 0 returning attempts_left
                        """).param(link).query(Integer.class).single();
    }

    /** Counts a view, and answers what is seen then; nothing if none is left. */
    Optional<Viewed> view(UUID link, String recipient, Instant now) {
        return database.sql("""
                        with viewed as (
                            update hims.health_link set views_left = views_left - 1
                            where id = :link and views_left > 0 and sealed_file is not null
                            returning id, views - views_left as number, sealed_file, made_at
                        ), told as (
                            insert into hims.health_link_opening (link, number, recipient, opened_at)
                            select id, number, :recipient, :now from viewed
                        )
                        select sealed_file, made_at from viewed
                        """)
                .param("link", link)
                .param("recipient", recipient)
                .param("now", utc(now))
                .query((row, number) -> new Viewed(new SealedFile(row.getString("sealed_file")), at(row, "made_at")))
                .optional();
    }

    void addFile(String addressHash, UUID link, Instant ends) {
        database.sql("insert into hims.health_link_file (address_hash, link, ends_at) values (?, ?, ?)")
                .params(addressHash, link, utc(ends))
                .update();
    }

    /** The file at an address, to the first who asks. */
    Optional<SealedFile> takeFile(String addressHash, Instant now) {
        return database.sql("""
                        delete from hims.health_link_file file using hims.health_link link
                        where file.address_hash = :address and file.ends_at > :now and link.id = file.link
                            and link.revoked_at is null and link.ends_at > :now and link.sealed_file is not null
                        returning link.sealed_file
                        """)
                .param("address", addressHash)
                .param("now", utc(now))
                .query(String.class)
                .optional()
                .map(SealedFile::new);
    }

    /** Those of a resident, the newest first. */
    List<KeptLink> of(String patient) {
        return database.sql("select * from hims.health_link where patient_id = ? order by made_at desc, id limit 100")
                .param(patient)
                .query((row, number) -> kept(row))
                .list();
    }

    /** Whether the resident has such a link, which leads nowhere from then on. */
    boolean revoke(UUID link, String patient, Instant now) {
        return database.sql("""
                        update hims.health_link set revoked_at = coalesce(revoked_at, ?), sealed_file = null
                        where id = ? and patient_id = ?
                        """).params(utc(now), link, patient).update() == 1;
    }

    private KeptLink kept(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new KeptLink(
                id,
                row.getString("label"),
                at(row, "made_at"),
                at(row, "ends_at"),
                row.getInt("views"),
                row.getInt("views_left"),
                row.getInt("attempts_left"),
                row.getObject("revoked_at") != null,
                openings(id));
    }

    private List<KeptLink.Opening> openings(UUID link) {
        return database.sql("select recipient, opened_at from hims.health_link_opening where link = ? order by number")
                .param(link)
                .query((row, number) -> new KeptLink.Opening(row.getString("recipient"), at(row, "opened_at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
