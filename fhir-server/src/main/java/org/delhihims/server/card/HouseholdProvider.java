package org.delhihims.server.card;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import org.delhihims.card.HouseholdDesk;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The operation on the household that a resident lives in. */
public final class HouseholdProvider implements FhirProvider {

    private final HouseholdDesk desk;
    private final CardMovers movers;
    private final RuleBook sentences;
    private final Clock clock;

    HouseholdProvider(HouseholdDesk desk, CardMovers movers, RuleBook sentences, Clock clock) {
        this.desk = desk;
        this.movers = movers;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * {@code POST Patient/[id]/$household}: the household the resident lives in; with a head and a role, after moving the
     * resident there from the day {@code since}, or from today. An address or a location is written on the household as its
     * dwelling.
     */
    @Operation(name = "$household", typeName = "Patient")
    public Group household(
            @IdParam IdType resident,
            @OperationParam(name = "head", min = 0, max = 1) @Nullable Reference head,
            @OperationParam(name = "role", min = 0, max = 1) @Nullable CodeType role,
            @OperationParam(name = "since", min = 0, max = 1) @Nullable DateType since,
            @OperationParam(name = "address", min = 0, max = 1) @Nullable Address address,
            @OperationParam(name = "location", min = 0, max = 1) @Nullable Reference location,
            RequestDetails request) {
        Type dwelling = dwelling(address, location);
        if (head == null && role == null && dwelling == null) {
            return desk.of(resident.getIdPart());
        }
        if (head == null && role == null && dwelling != null) {
            return desk.housed(resident.getIdPart(), dwelling);
        }
        if (head == null || !isPatient(head)) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("required-element", "head"), "head");
        }
        if (role == null || !role.hasValue()) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("required-element", "role"), "role");
        }
        Group group = desk.move(
                resident.getIdPart(),
                head.getReferenceElement().getIdPart(),
                role.getValue(),
                dayOf(since),
                movers.of(request));
        return dwelling == null ? group : desk.housed(resident.getIdPart(), dwelling);
    }

    private @Nullable Type dwelling(@Nullable Address address, @Nullable Reference location) {
        if (location == null) {
            return address;
        }
        IIdType id = location.getReferenceElement();
        if (address != null || !"Location".equals(id.getResourceType()) || !id.hasIdPart() || id.isAbsolute()) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "location"), "location");
        }
        return location;
    }

    private static boolean isPatient(Reference head) {
        IIdType id = head.getReferenceElement();
        return "Patient".equals(id.getResourceType()) && id.hasIdPart() && !id.isAbsolute();
    }

    private LocalDate dayOf(@Nullable DateType since) {
        if (since == null || !since.hasValue()) {
            return LocalDate.now(clock);
        }
        if (since.getValueAsString().length() != 10) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "since"), "since");
        }
        LocalDate day = LocalDate.parse(since.getValueAsString());
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "since"), "since");
        }
        return day;
    }
}
