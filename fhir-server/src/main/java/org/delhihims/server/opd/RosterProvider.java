package org.delhihims.server.opd;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.DayChange;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.jspecify.annotations.Nullable;

/** Says what is other than planned at a clinic ({@code domain.md} 3.4.4 and 3.4.5). */
public final class RosterProvider implements FhirProvider {

    private final ClinicRoster roster;
    private final ClinicAccess access;
    private final DayChangeArguments arguments;

    RosterProvider(ClinicRoster roster, ClinicAccess access, DayChangeArguments arguments) {
        this.roster = roster;
        this.access = access;
        this.arguments = arguments;
    }

    /**
     * {@code POST Schedule/[id]/$change-roster}: a session is cancelled or is other than planned on a day, or takes place after all. Who loses a place by that is
     * given the clinic's next, before all others, or waits for it.
     */
    @Operation(name = "$change-roster", typeName = "Schedule")
    public Parameters change(
            @IdParam IdType schedule,
            @OperationParam(name = "date", min = 1, max = 1) @Nullable DateType date,
            @OperationParam(name = "kind", min = 1, max = 1) @Nullable CodeType kind,
            @OperationParam(name = "room", min = 0, max = 1) @Nullable StringType room,
            @OperationParam(name = "practitioner", min = 0, max = 1) @Nullable Reference practitioner,
            @OperationParam(name = "opens", min = 0, max = 1) @Nullable TimeType opens,
            @OperationParam(name = "closes", min = 0, max = 1) @Nullable TimeType closes,
            @OperationParam(name = "online", min = 0, max = 1) @Nullable IntegerType online,
            @OperationParam(name = "counter", min = 0, max = 1) @Nullable IntegerType counter,
            @OperationParam(name = "referral", min = 0, max = 1) @Nullable IntegerType referral,
            @OperationParam(name = "follow-up", min = 0, max = 1) @Nullable IntegerType followUp,
            @OperationParam(name = "priority", min = 0, max = 1) @Nullable IntegerType priority,
            RequestDetails request) {
        access.checkSchedule(schedule.getIdPart(), Callers.of(request).orElseThrow());
        LocalDate day = arguments.arguments().day(date, "date");
        Map<Channel, @Nullable IntegerType> places = new EnumMap<>(Channel.class);
        places.put(Channel.ONLINE, online);
        places.put(Channel.COUNTER, counter);
        places.put(Channel.REFERRAL, referral);
        places.put(Channel.FOLLOW_UP, followUp);
        places.put(Channel.PRIORITY, priority);
        DayChangeArguments.Kind what = arguments.kind(kind);
        DayChange change = new DayChange(
                what == DayChangeArguments.Kind.CANCEL,
                arguments.room(room),
                arguments.practitioner(practitioner),
                arguments.arguments().time(opens, "opens"),
                arguments.arguments().time(closes, "closes"),
                arguments.quotas(places));
        SessionPlanner.Changed changed = what == DayChangeArguments.Kind.RESTORE
                ? roster.restore(schedule.getIdPart(), day, change)
                : roster.change(schedule.getIdPart(), day, change);
        changed.reoffered()
                .displaced()
                .forEach(place -> AuditNotes.of(request).concerns(place.seat().patient()));
        return QueueAnswers.of(changed);
    }

    /**
     * {@code POST Organization/[id]/$keep-holiday}: none of the facility's clinics sits on a day. Their sessions are cancelled within
     * a minute, one clinic after the other. With {@code kept} false it is taken back in the same way; a session that was cancelled with
     * people in it stays so.
     */
    @Operation(name = "$keep-holiday", typeName = "Organization")
    public Parameters keepHoliday(
            @IdParam IdType organization,
            @OperationParam(name = "date", min = 1, max = 1) @Nullable DateType date,
            @OperationParam(name = "kept", min = 0, max = 1) @Nullable BooleanType kept,
            RequestDetails request) {
        access.checkFacility(organization.getIdPart(), Callers.of(request).orElseThrow());
        LocalDate day = arguments.arguments().day(date, "date");
        if (kept != null && !kept.booleanValue()) {
            SessionPlanner.Restored restored = roster.restoreHoliday(organization.getIdPart(), day);
            return new Parameters()
                    .addParameter("clinics", new IntegerType(restored.clinics()))
                    .addParameter("cancelled", new IntegerType(restored.cancelled()));
        }
        int clinics = roster.keepHoliday(organization.getIdPart(), day);
        return new Parameters().addParameter("clinics", new IntegerType(clinics));
    }
}
