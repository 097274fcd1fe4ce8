package org.delhihims.server.export;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
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
    private final ExportReader reader;
    private final RuleBook sentences;

    ExportMembers(DaoRegistry records, JdbcClient database, ExportReader reader, RuleBook sentences) {
        this.records = records;
        this.database = database;
        this.reader = reader;
        this.sentences = sentences;
    }

    Residents of(ExportOrder order) {
        if (order.level() == Level.SYSTEM
                || (order.level() == Level.PATIENT && order.patients().isEmpty())) {
            return Residents.EVERYBODY;
        }
        return new Residents(false, keysOf(idsOf(order)));
    }

    /** What is to be said of those that were asked for and are not here, or not in the group. */
    List<OperationOutcome> missing(ExportJob job) {
        ExportOrder order = job.order();
        if (order.patients().isEmpty()) {
            return List.of();
        }
        Set<String> known = order.level() == Level.GROUP ? membersOf(order) : existing(job);
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

    private Set<String> idsOf(ExportOrder order) {
        Set<String> ids = order.level() == Level.GROUP ? membersOf(order) : new LinkedHashSet<>(order.patients());
        if (!order.patients().isEmpty()) {
            ids.retainAll(order.patients());
        }
        return ids;
    }

    /** Members who have left the group are marked inactive and stay listed. */
    private Set<String> membersOf(ExportOrder order) {
        // Whoever asked could read it then.
        Group group = (Group)
                records.getResourceDao("Group").read(new IdType("Group", order.group()), new SystemRequestDetails());
        Set<String> ids = new LinkedHashSet<>();
        for (Group.GroupMemberComponent member : group.getMember()) {
            IdType entity = new IdType(member.getEntity().getReference());
            if (!member.getInactive() && "Patient".equals(entity.getResourceType())) {
                ids.add(entity.getIdPart());
            }
        }
        return ids;
    }

    /** What is hidden is missing, too. */
    private Set<String> existing(ExportJob job) {
        return reader.visible("Patient", job.order().patients(), job.owner());
    }

    private List<Long> keysOf(Set<String> ids) {
        return database.sql("select res_id from hfj_resource where res_type = 'Patient' and fhir_id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(Long.class)
                .list();
    }
}
