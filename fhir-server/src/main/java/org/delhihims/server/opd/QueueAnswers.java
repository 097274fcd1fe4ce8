package org.delhihims.server.opd;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.delhihims.opd.ExpectedWait;
import org.delhihims.opd.JoinedWait;
import org.delhihims.opd.KeptCall;
import org.delhihims.opd.LeaseDesk;
import org.delhihims.opd.Place;
import org.delhihims.opd.QueueBoard;
import org.delhihims.opd.QueueDesk.Called;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.ReplayDesk;
import org.delhihims.opd.Session;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.Token;
import org.delhihims.opd.TokenNumber;
import org.delhihims.server.conformance.Outcomes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What the operations of a queue answer, as Parameters. */
final class QueueAnswers {

    private static final TimeZone DELHI = TimeZone.getTimeZone("Asia/Kolkata");

    private QueueAnswers() {}

    static Parameters of(Token token) {
        Parameters answer = place(token);
        expect(answer, token);
        return answer;
    }

    /** Nobody is before somebody who is not in the line, so that no wait is told. */
    static Parameters standing(Token token) {
        Parameters answer = place(token);
        if (token.place().queue() == QueueState.RECEIVED) {
            expect(answer, token);
        }
        return answer;
    }

    private static Parameters place(Token token) {
        Parameters answer = new Parameters();
        answer.addParameter("token", new StringType(token.number().toString()));
        answer.addParameter("room", new StringType(token.session().room()));
        answer.addParameter(
                "status", new CodeType(token.place().queue().status().toCode()));
        answer.addParameter(
                "appointment",
                new Reference("Appointment/" + token.place().receipts().appointment()));
        answer.addParameter(
                "queueEntry", new Reference("Task/" + token.place().receipts().task()));
        answer.addParameter("start", instant(token.band().from()));
        answer.addParameter("end", instant(token.band().to()));
        return answer;
    }

    private static void expect(Parameters answer, Token token) {
        answer.addParameter("ahead", new IntegerType(token.ahead()));
        answer.addParameter("expectedFrom", instant(token.expected().from()));
        answer.addParameter("expectedTo", instant(token.expected().to()));
    }

    static Parameters of(List<LeaseDesk.Lease> leases) {
        Parameters answer = new Parameters();
        leases.forEach(lease -> {
            ParametersParameterComponent one = answer.addParameter().setName("lease");
            add(one, "token", new StringType(lease.number().number().toString()));
            add(one, "slot", new Reference("Slot/" + lease.band().slot()));
            add(one, "start", instant(lease.band().from()));
            add(one, "end", instant(lease.band().to()));
        });
        return answer;
    }

    static Parameters of(Called called) {
        Parameters answer = new Parameters();
        answer.addParameter("token", new StringType(called.number().toString()));
        answer.addParameter("room", new StringType(called.session().room()));
        answer.addParameter("why", new CodeType(code(called.call().why())));
        answer.addParameter()
                .setName("sentence")
                .setValue(Outcomes.bilingual(called.call().why().sentence()));
        answer.addParameter(
                "patient", new Reference("Patient/" + called.place().seat().patient()));
        answer.addParameter(
                "appointment",
                new Reference("Appointment/" + called.place().receipts().appointment()));
        answer.addParameter(
                "queueEntry", new Reference("Task/" + called.place().receipts().task()));
        return answer;
    }

    /** Nobody waits. */
    static Parameters nobody() {
        return new Parameters().addParameter("waiting", new IntegerType(0));
    }

    static Parameters of(Place place) {
        Parameters answer = new Parameters();
        answer.addParameter("status", new CodeType(place.queue().status().toCode()));
        answer.addParameter(
                "appointment", new Reference("Appointment/" + place.receipts().appointment()));
        answer.addParameter(
                "queueEntry", new Reference("Task/" + place.receipts().task()));
        if (place.receipts().encounter() != null) {
            answer.addParameter(
                    "encounter", new Reference("Encounter/" + place.receipts().encounter()));
        }
        return answer;
    }

    /** Somebody waits for a place no more, for which there never was an entry in a queue. */
    static Parameters ended(JoinedWait wait) {
        Parameters answer = new Parameters();
        answer.addParameter("status", new CodeType(QueueState.CANCELLED.status().toCode()));
        answer.addParameter("appointment", new Reference("Appointment/" + wait.appointment()));
        return answer;
    }

    static Parameters of(Session session) {
        return new Parameters().addParameter("state", new CodeType(code(session.state())));
    }

    static Parameters of(SessionPlanner.Changed changed) {
        int displaced = changed.reoffered().displaced().size();
        int waiting = changed.reoffered().waiting();
        Parameters answer = new Parameters();
        answer.addParameter("state", new CodeType(code(changed.state())));
        answer.addParameter("displaced", new IntegerType(displaced));
        answer.addParameter("offered", new IntegerType(displaced - waiting));
        answer.addParameter("waiting", new IntegerType(waiting));
        return answer;
    }

    static Parameters of(ReplayDesk.Replay replay) {
        Parameters answer = new Parameters();
        answer.addParameter("agrees", new BooleanType(replay.agrees()));
        String clinic = replay.session().sitting().clinic();
        replay.steps().forEach(step -> write(step, clinic, answer.addParameter().setName("call")));
        return answer;
    }

    private static void write(ReplayDesk.Step step, String clinic, ParametersParameterComponent call) {
        KeptCall kept = step.kept();
        add(call, "token", new StringType(new TokenNumber(clinic, kept.number()).toString()));
        add(call, "at", instant(kept.at()));
        add(call, "why", new CodeType(code(kept.why())));
        call.addPart()
                .setName("sentence")
                .setValue(Outcomes.bilingual(kept.why().sentence()));
        step.byRule()
                .map(rule -> new TokenNumber(clinic, rule.who().number()).toString())
                .ifPresent(number -> add(call, "byRule", new StringType(number)));
        add(call, "agrees", new BooleanType(step.agrees()));
    }

    static Parameters of(QueueBoard.Board board) {
        Parameters answer = new Parameters();
        answer.addParameter("asOf", instant(board.asOf()));
        board.lines().forEach(line -> write(line, answer.addParameter().setName("session")));
        return answer;
    }

    private static void write(QueueBoard.Line line, ParametersParameterComponent session) {
        add(
                session,
                "schedule",
                new Reference("Schedule/" + line.session().sitting().schedule()));
        add(session, "room", new StringType(line.session().room()));
        add(session, "state", new CodeType(code(line.session().state())));
        line.called().forEach(number -> add(session, "called", new StringType(number.toString())));
        line.inside().forEach(number -> add(session, "inside", new StringType(number.toString())));
        add(session, "waiting", new IntegerType(line.waiting()));
        ExpectedWait expected = line.expected();
        add(session, "expectedFrom", instant(expected.from()));
        add(session, "expectedTo", instant(expected.to()));
    }

    private static void add(ParametersParameterComponent part, String name, Type value) {
        part.addPart().setName(name).setValue(value);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static InstantType instant(Instant moment) {
        return new InstantType(Date.from(moment), TemporalPrecisionEnum.SECOND, DELHI);
    }
}
