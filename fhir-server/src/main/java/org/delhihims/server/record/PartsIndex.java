package org.delhihims.server.record;

import static ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam.calculateHashIdentity;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.server.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the parts of a whole record by HAPI's indexes of references and dates, without loading them. */
final class PartsIndex {

    /**
     * Records that have given way to this one are part of it, and what was recorded under them. A record that names another
     * Patient and not this one is somebody else's, and is neither taken nor looked behind. One that
     * names this one stands in his compartment, unless it was left out there. So support is what names no Patient at all.
     * The union takes each record once, so that it comes to an end, and rings of references do too. PostgreSQL cannot guess how
     * few they are; by {@code offset 0} it looks each one up by its key, where it would read the whole table.
     */
    private static final String PARTS = """
            with recursive patient as (
                select res_id, res_type, res_updated from hfj_resource
                where res_type = 'Patient' and fhir_id = :patient and res_deleted_at is null
            ), merged as (
                select res_id, res_type, res_updated from hfj_resource
                where res_type = 'Patient' and fhir_id = any (hims.merged_into(:patient)) and fhir_id <> :patient
            ), compartment as (
                select r.res_id, r.res_type, r.res_updated from hfj_resource r
                where r.res_id in (select l.src_resource_id from hfj_res_link l
                                   where l.target_resource_id = any (array(
                                       select res_id from patient union all select res_id from merged)))
                and r.res_type <> 'Patient' and r.res_deleted_at is null%s
            ), referred (res_id) as (
                select target.res_id from (select res_id from patient union all select res_id from merged
                                           union all select res_id from compartment) source
                cross join lateral (
                    select l.target_resource_id as res_id from hfj_res_link l
                    where l.src_resource_id = source.res_id
                    and l.target_resource_id is not null and l.target_resource_type <> 'Patient' offset 0) target
                union
                select target.res_id from referred
                cross join lateral (
                    select l.target_resource_id as res_id from hfj_res_link l
                    where l.src_resource_id = referred.res_id
                    and l.target_resource_id is not null and l.target_resource_type <> 'Patient'
                    and not exists (select from hfj_res_link p
                                    where p.src_resource_id = referred.res_id and p.target_resource_type = 'Patient')
                    offset 0) target
            ), record as (
                select 0 as tier, res_id, res_type, res_updated from patient
                union all select 1, res_id, res_type, res_updated from merged
                union all select 1, res_id, res_type, res_updated from compartment
                union all
                select 2, support.res_id, support.res_type, support.res_updated from referred
                cross join lateral (
                    select r.res_id, r.res_type, r.res_updated from hfj_resource r
                    where r.res_id = referred.res_id and r.res_deleted_at is null
                    and not exists (select from hfj_res_link p
                                    where p.src_resource_id = referred.res_id and p.target_resource_type = 'Patient')
                    offset 0) support
            )
            select tier, res_id, res_type from record
            where res_type = any (:types) and res_updated >= :since
            order by tier, res_id
            """;

    /** A span without a beginning or an end has no number there. */
    private static final String OF_DAYS = """

                and (select coalesce(bool_or(coalesce(d.sp_value_low_date_ordinal <= :last, true)
                                             and coalesce(d.sp_value_high_date_ordinal >= :first, true)), true)
                     from hfj_spidx_date d where d.res_id = r.res_id and d.hash_identity <> all (:births))
            """;

    private final JdbcClient database;

    /** When a relative was born says nothing of the time that the record is about. */
    private final Long[] births;

    PartsIndex(JdbcClient database, PartitionSettings partitions) {
        this.database = database;
        births = Stream.of("Person", "RelatedPerson")
                .map(type ->
                        calculateHashIdentity(partitions, RequestPartitionId.defaultPartition(), type, "birthdate"))
                .toArray(Long[]::new);
    }

    /** All parts of the record of the Patient with this id, in their order. */
    List<Part> of(String patient, EverythingQuestion question) {
        boolean isLimited = question.days().isLimited();
        JdbcClient.StatementSpec parts = database.sql(PARTS.formatted(isLimited ? OF_DAYS.stripTrailing() : ""))
                .param("patient", patient)
                .param("types", question.types().toArray(String[]::new))
                .param("since", StoredTime.of(question.since()));
        if (isLimited) {
            parts = parts.param("first", question.days().first())
                    .param("last", question.days().last())
                    .param("births", births);
        }
        return parts.query(
                        (row, number) -> new Part(new Place(Tier.of(row.getInt(1)), row.getLong(2)), row.getString(3)))
                .list();
    }
}
