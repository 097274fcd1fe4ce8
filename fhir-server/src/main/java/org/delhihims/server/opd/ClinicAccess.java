package org.delhihims.server.opd;

import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Channel;
import org.delhihims.server.access.Caller;
import org.delhihims.server.conformance.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may work at which clinic: those of its facility. A resident may take a number for himself and those he acts for. */
final class ClinicAccess {

    private final JdbcClient database;
    private final RuleBook sentences;

    ClinicAccess(JdbcClient database, RuleBook sentences) {
        this.database = database;
        this.sentences = sentences;
    }

    /** By which door the caller comes: people at home and their apps come online, whatever they say. */
    Channel channel(Channel asked, String patient, Caller caller) {
        if (!caller.isAtHome()) {
            return asked;
        }
        if (!patient.equals(caller.patient())) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""), "patient");
        }
        return Channel.ONLINE;
    }

    void checkService(String service, Caller caller) {
        if (!caller.isAtHome()) {
            check("select exists (select from hims.opd_clinic where service = ? and facility <> ?)", service, caller);
        }
    }

    void checkSchedule(String schedule, Caller caller) {
        check("select exists (select from hims.opd_clinic where schedule_id = ? and facility <> ?)", schedule, caller);
    }

    void checkTask(String task, Caller caller) {
        check("""
                select exists (select from hims.opd_place p join hims.opd_session s on s.id = p.session_id
                where p.task_id = ? and s.facility <> ?)
                """, task, caller);
    }

    private void check(String isOfAnother, String id, Caller caller) {
        boolean isOther = caller.facility() == null
                || database.sql(isOfAnother)
                        .params(id, caller.facility())
                        .query(Boolean.class)
                        .single();
        if (isOther) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""));
        }
    }
}
