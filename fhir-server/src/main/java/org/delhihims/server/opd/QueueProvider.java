package org.delhihims.server.opd;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.LeaseDesk;
import org.delhihims.opd.QueueBoard;
import org.delhihims.opd.QueueDeed;
import org.delhihims.opd.QueueDesk;
import org.delhihims.opd.ReplayDesk;
import org.delhihims.opd.Token;
import org.delhihims.opd.TokenDesk;
import org.delhihims.opd.TokenRequest;
import org.delhihims.opd.TransferDesk;
import org.delhihims.scheduling.Channel;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The operations of a line in front of a clinic ({@code domain.md} 3.4.3). */
public final class QueueProvider implements FhirProvider {

    private static final Set<QueueDeed> BY_ADVANCING =
            EnumSet.complementOf(EnumSet.of(QueueDeed.ARRIVE, QueueDeed.CALL, QueueDeed.TRANSFER, QueueDeed.DISPLACE));

    private final TokenDesk tokens;
    private final LeaseDesk leases;
    private final QueueDesk queue;
    private final TransferDesk transfers;
    private final QueueBoard board;
    private final ReplayDesk replays;
    private final ClinicAccess access;
    private final OpdArguments arguments;

    QueueProvider(
            TokenDesk tokens,
            LeaseDesk leases,
            QueueDesk queue,
            TransferDesk transfers,
            QueueBoard board,
            ReplayDesk replays,
            ClinicAccess access,
            OpdArguments arguments) {
        this.tokens = tokens;
        this.leases = leases;
        this.queue = queue;
        this.transfers = transfers;
        this.board = board;
        this.replays = replays;
        this.access = access;
        this.arguments = arguments;
    }

    /**
     * {@code POST HealthcareService/[id]/$issue-token}: a number in today's line for somebody who is there. The same
     * {@code identifier} gives the same number, whatever else is sent with it. With a {@code token} that was leased, it is the number
     * that the person has on paper already; 409 if it is somebody else's, or the person has another.
     */
    @Operation(name = "$issue-token", typeName = "HealthcareService")
    public Parameters issueToken(
            @IdParam IdType service,
            @OperationParam(name = "patient", min = 1, max = 1) @Nullable Reference patient,
            @OperationParam(name = "channel", min = 0, max = 1) @Nullable CodeType channel,
            @OperationParam(name = "schedule", min = 0, max = 1) @Nullable Reference schedule,
            @OperationParam(name = "reason", min = 0) @Nullable List<CodeType> reasons,
            @OperationParam(name = "token", min = 0, max = 1) @Nullable StringType leased,
            @OperationParam(name = "identifier", min = 0, max = 1) @Nullable Identifier identifier,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String patientId = arguments.id(patient, "Patient", "patient");
        if (schedule != null) {
            access.checkKnownSchedule(arguments.id(schedule, "Schedule", "schedule"), "schedule");
        }
        TokenRequest asked = new TokenRequest(
                service.getIdPart(),
                schedule == null ? null : arguments.id(schedule, "Schedule", "schedule"),
                patientId,
                access.channel(arguments.channel(channel), patientId, caller),
                arguments.reasons(reasons),
                arguments.number(leased, "token"),
                arguments.key(identifier, caller));
        access.checkService(asked.service(), caller);
        AuditNotes.of(request).concerns(patientId);
        return QueueAnswers.of(tokens.issue(asked));
    }

    /**
     * {@code POST Schedule/[id]/$lease-tokens}: numbers in advance for a counter that may soon reach nobody, for one day in Asia/Kolkata.
     * The same {@code identifier} gives the same numbers.
     */
    @Operation(name = "$lease-tokens", typeName = "Schedule")
    public Parameters lease(
            @IdParam IdType schedule,
            @OperationParam(name = "date", min = 1, max = 1) @Nullable DateType date,
            @OperationParam(name = "count", min = 1, max = 1) @Nullable PositiveIntType count,
            @OperationParam(name = "identifier", min = 1, max = 1) @Nullable Identifier identifier,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        access.checkSchedule(schedule.getIdPart(), caller);
        IssueKey key = arguments.key(identifier, caller);
        if (key == null) {
            throw arguments.invalid("required-element", "identifier");
        }
        int asked = count == null || count.isEmpty() ? 0 : count.getValue();
        if (asked < 1 || asked > LeaseDesk.MOST) {
            throw arguments.invalid("wrong-format", "count");
        }
        return QueueAnswers.of(
                leases.lease(schedule.getIdPart(), arguments.day(date, "date"), asked, Channel.COUNTER, key));
    }

    /** {@code POST Schedule/[id]/$call-next}: calls the next of the clinic's session of today. */
    @Operation(name = "$call-next", typeName = "Schedule")
    public Parameters callNext(@IdParam IdType schedule, RequestDetails request) {
        access.checkSchedule(schedule.getIdPart(), Callers.of(request).orElseThrow());
        return queue.callNext(schedule.getIdPart())
                .map(called -> {
                    AuditNotes.of(request).concerns(called.place().seat().patient());
                    return QueueAnswers.of(called);
                })
                .orElseGet(QueueAnswers::nobody);
    }

    /** {@code POST Schedule/[id]/$close-session}: no more numbers today; closed once nobody waits any more. */
    @Operation(name = "$close-session", typeName = "Schedule")
    public Parameters close(@IdParam IdType schedule, RequestDetails request) {
        access.checkSchedule(schedule.getIdPart(), Callers.of(request).orElseThrow());
        return QueueAnswers.of(queue.close(schedule.getIdPart()));
    }

    /**
     * {@code GET Schedule/[id]/$replay-day?date=}: goes through a day in Asia/Kolkata again, and says of each call whom the rule would
     * have called. It tells of nobody who it is.
     */
    @Operation(name = "$replay-day", typeName = "Schedule", idempotent = true)
    public Parameters replay(
            @IdParam IdType schedule,
            @OperationParam(name = "date", min = 1, max = 1) @Nullable DateType date,
            RequestDetails request) {
        access.checkSchedule(schedule.getIdPart(), Callers.of(request).orElseThrow());
        return QueueAnswers.of(replays.replay(schedule.getIdPart(), arguments.day(date, "date")));
    }

    /** {@code POST Task/[id]/$recall}: calls again who was called and has not come in. */
    @Operation(name = "$recall", typeName = "Task")
    public Parameters recall(@IdParam IdType task, RequestDetails request) {
        return moved(task, QueueDeed.RECALL, request);
    }

    /** {@code POST Task/[id]/$skip}: goes on without who was called and does not come. */
    @Operation(name = "$skip", typeName = "Task")
    public Parameters skip(@IdParam IdType task, RequestDetails request) {
        return moved(task, QueueDeed.SKIP, request);
    }

    /** {@code POST Task/[id]/$advance-queue}: enters, is done, comes back, leaves. */
    @Operation(name = "$advance-queue", typeName = "Task")
    public Parameters advance(
            @IdParam IdType task,
            @OperationParam(name = "deed", min = 1, max = 1) @Nullable CodeType deed,
            RequestDetails request) {
        return moved(task, deed(deed), request);
    }

    /**
     * {@code POST Task/[id]/$transfer-queue}: sends somebody to another clinic of the facility, where he waits as if he had come there
     * at first.
     */
    @Operation(name = "$transfer-queue", typeName = "Task")
    public Parameters transfer(
            @IdParam IdType task,
            @OperationParam(name = "schedule", min = 1, max = 1) @Nullable Reference schedule,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String other = arguments.id(schedule, "Schedule", "schedule");
        access.checkTask(task.getIdPart(), caller);
        access.checkKnownSchedule(other, "schedule");
        access.checkSchedule(other, caller);
        Token token = transfers.transfer(task.getIdPart(), other);
        AuditNotes.of(request).concerns(token.place().seat().patient());
        return QueueAnswers.of(token);
    }

    /**
     * {@code GET HealthcareService/[id]/$queue-status}: numbers, rooms and how long it takes, for everybody and without a token. It
     * tells of nobody who it is.
     */
    @Operation(name = "$queue-status", typeName = "HealthcareService", idempotent = true)
    public Parameters status(@IdParam IdType service) {
        access.checkKnownService(service.getIdPart());
        return QueueAnswers.of(board.of(service.getIdPart()));
    }

    private Parameters moved(IdType task, QueueDeed deed, RequestDetails request) {
        access.checkTask(task.getIdPart(), Callers.of(request).orElseThrow());
        var place = queue.advance(task.getIdPart(), deed);
        AuditNotes.of(request).concerns(place.seat().patient());
        return QueueAnswers.of(place);
    }

    private QueueDeed deed(@Nullable CodeType deed) {
        String code = deed == null ? "" : deed.getValueNotNull();
        return BY_ADVANCING.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> arguments.invalid("wrong-code", "deed"));
    }
}
