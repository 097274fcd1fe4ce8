package org.delhihims.server.export;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.export.ExportOrder.Level;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the residents whose records an export is about. */
final class ExportMembers {

    private final DaoRegistry records;
    private final JdbcClient database;
    private final RuleBook sentences;

    ExportMembers(DaoRegistry records, JdbcClient database, RuleBook sentences) {
        this.records = records;
        this.database = database;
        this.sentences = sentences;
    }

    Residents of(ExportOrder order, RequestDetails caller) {
        if (order.level() == Level.SYSTEM
                || (order.level() == Level.PATIENT && order.patients().isEmpty())) {
            return Residents.EVERYBODY;
        }
        return new Residents(false, keysOf(idsOf(order, caller)));
    }

    /** What is to be said of those that were asked for and are not here, or not in the group. */
    List<OperationOutcome> missing(ExportOrder order, RequestDetails caller) {
        if (order.patients().isEmpty()) {
            return List.of();
        }
        Set<String> known = order.level() == Level.GROUP ? membersOf(order, caller) : existing(order);
        return order.patients().stream()
                .filter(patient -> !known.contains(patient))
                .map(patient -> outcome("Patient/" + patient))
                .toList();
    }

    private OperationOutcome outcome(String patient) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(Outcomes.issue(IssueType.NOTFOUND, sentences.refusal("not-exported", patient), ""));
        return outcome;
    }

    private Set<String> idsOf(ExportOrder order, RequestDetails caller) {
        Set<String> ids =
                order.level() == Level.GROUP ? membersOf(order, caller) : new LinkedHashSet<>(order.patients());
        if (!order.patients().isEmpty()) {
            ids.retainAll(order.patients());
        }
        return ids;
    }

    /** Members who have left the group are marked inactive and stay listed. */
    private Set<String> membersOf(ExportOrder order, RequestDetails caller) {
        Group group = (Group) records.getResourceDao("Group").read(new IdType("Group", order.group()), caller);
        Set<String> ids = new LinkedHashSet<>();
        for (Group.GroupMemberComponent member : group.getMember()) {
            IdType entity = new IdType(member.getEntity().getReference());
            if (!member.getInactive() && "Patient".equals(entity.getResourceType())) {
                ids.add(entity.getIdPart());
            }
        }
        return ids;
    }

    private Set<String> existing(ExportOrder order) {
        return Set.copyOf(database.sql("""
                        select fhir_id from hfj_resource
                        where res_type = 'Patient' and res_deleted_at is null and fhir_id = any (?)
                        """)
                .param(order.patients().toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private List<Long> keysOf(Set<String> ids) {
        return database.sql("select res_id from hfj_resource where res_type = 'Patient' and fhir_id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(Long.class)
                .list();
    }
}
