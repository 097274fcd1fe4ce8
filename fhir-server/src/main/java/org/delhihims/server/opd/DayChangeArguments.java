package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Channel;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is told to be other than planned. What cannot be read is refused as INVALID, with the name of the parameter.
 *
 * @param arguments reads what all operations of clinics have in common
 */
record DayChangeArguments(
        OpdArguments arguments,
        IFhirResourceDao<Practitioner> practitioners,
        IFhirResourceDao<PractitionerRole> roles) {

    private static final Pattern ROOM = Pattern.compile("[0-9]{1,6}");

    /** What is done to a session. */
    enum Kind {
        CANCEL,
        ALTER,
        /** A leave is taken back. */
        RESTORE
    }

    Kind kind(@Nullable CodeType kind) {
        String code = kind == null ? "" : kind.getValueNotNull();
        return switch (code) {
            case "cancel" -> Kind.CANCEL;
            case "alter" -> Kind.ALTER;
            case "restore" -> Kind.RESTORE;
            case "" -> throw arguments.invalid("required-element", "kind");
            default -> throw arguments.invalid("wrong-code", "kind");
        };
    }

    @Nullable
    String room(@Nullable StringType room) {
        if (room == null || room.isEmpty()) {
            return null;
        }
        if (!ROOM.matcher(room.getValue()).matches()) {
            throw arguments.invalid("wrong-format", "room");
        }
        return room.getValue();
    }

    /** A reference to a Practitioner or a PractitionerRole that is stored here. */
    @Nullable
    String practitioner(@Nullable Reference reference) {
        if (reference == null || reference.isEmpty()) {
            return null;
        }
        IdType id = new IdType(reference.getReference()).toUnqualifiedVersionless();
        IFhirResourceDao<?> records = switch (String.valueOf(id.getResourceType())) {
            case "Practitioner" -> practitioners;
            case "PractitionerRole" -> roles;
            default -> throw arguments.invalid("wrong-type", "practitioner");
        };
        try {
            records.read(id, new SystemRequestDetails());
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    arguments.sentences().refusal("unknown-reference-target", "practitioner"),
                    "practitioner");
        }
        return id.getValue();
    }

    /** The places of those channels that are named. */
    Map<Channel, Integer> quotas(Map<Channel, @Nullable IntegerType> asked) {
        Map<Channel, Integer> quotas = new EnumMap<>(Channel.class);
        asked.forEach((channel, places) -> {
            if (places != null && !places.isEmpty()) {
                if (places.getValue() < 0) {
                    throw arguments.invalid("wrong-format", channel.code());
                }
                quotas.put(channel, places.getValue());
            }
        });
        return quotas;
    }
}
