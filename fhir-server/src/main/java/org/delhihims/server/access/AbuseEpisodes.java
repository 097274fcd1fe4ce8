package org.delhihims.server.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.label.Sensitivity;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The visits and episodes in which violence against a patient is on record or suspected. What else belongs to them would tell
 * of it to a guardian who may be its cause ({@code security.md} 4.7).
 */
final class AbuseEpisodes {

    /** What is labelled, the visit it is of, the episode of that visit, and the other visits of that episode. */
    private static final String OF_PATIENT = """
            with labelled as (
                select s.res_id from hfj_resource p
                join hfj_res_link l on l.target_resource_id = p.res_id
                join hfj_resource s on s.res_id = l.src_resource_id and s.res_deleted_at is null
                join hfj_spidx_token t on t.res_id = s.res_id and t.sp_system = ? and t.sp_value = ?
                where p.res_type = 'Patient' and p.fhir_id = ?),
            near as (
                select res_id from labelled
                union select l.target_resource_id from hfj_res_link l
                where l.src_resource_id in (select res_id from labelled)
                  and l.target_resource_type in ('Encounter', 'EpisodeOfCare')),
            episode as (
                select res_id from near
                union select l.target_resource_id from hfj_res_link l
                where l.src_resource_id in (select res_id from near) and l.target_resource_type = 'EpisodeOfCare'),
            whole as (
                select res_id from episode
                union select l.src_resource_id from hfj_res_link l
                where l.target_resource_id in (select res_id from episode) and l.target_resource_type = 'EpisodeOfCare')
            select r.res_type || '/' || r.fhir_id from hfj_resource r
            where r.res_id in (select res_id from whole) and r.res_type in ('Encounter', 'EpisodeOfCare')""";

    private static final Set<String> LEADS = Set.of("encounter", "context", "episodeOfCare", "partOf");

    private final JdbcClient database;

    AbuseEpisodes(JdbcClient database) {
        this.database = database;
    }

    /** Those of a patient: {@code Encounter/[id]}, {@code EpisodeOfCare/[id]}. */
    Set<String> of(String patient) {
        return Set.copyOf(database.sql(OF_PATIENT)
                .params(Sensitivity.SYSTEM, Sensitivity.SDV.name(), patient)
                .query(String.class)
                .list());
    }

    /** Whether a record is one of these, or of one of these. */
    static boolean include(Set<String> episodes, Resource record) {
        Set<String> own = new HashSet<>();
        own.add(record.fhirType() + "/" + record.getIdElement().getIdPart());
        referencesIn(record).forEach(own::add);
        return own.stream().anyMatch(episodes::contains);
    }

    private static Stream<String> referencesIn(Base element) {
        return LEADS.stream()
                .map(element::getNamedProperty)
                .filter(property -> property != null && property.hasValues())
                .map(Property::getValues)
                .flatMap(List::stream)
                .flatMap(AbuseEpisodes::references);
    }

    /** A document names its visit within its context. */
    private static Stream<String> references(Base value) {
        return value instanceof Reference reference
                ? Stream.ofNullable(reference.getReference()).map(text -> text.replaceFirst("/_history/.*", ""))
                : referencesIn(value);
    }
}
