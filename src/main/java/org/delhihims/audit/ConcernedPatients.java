package org.delhihims.audit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Whose records a resource belongs to: its subject's of care, not those of who has written or done something. */
public final class ConcernedPatients {

    private static final List<String> ELEMENTS = List.of("subject", "patient", "for", "beneficiary", "individual");
    private static final Pattern REFERENCE = Pattern.compile("(?:.*/)?Patient/([A-Za-z0-9.-]{1,64})(?:/_history/.*)?");

    private ConcernedPatients() {}

    public static List<String> of(Resource resource) {
        if (resource instanceof Patient) {
            return resource.getIdElement().hasIdPart()
                    ? List.of(resource.getIdElement().getIdPart())
                    : List.of();
        }
        if (resource instanceof Appointment appointment) {
            return appointment.getParticipant().stream()
                    .map(Appointment.AppointmentParticipantComponent::getActor)
                    .flatMap(ConcernedPatients::idIn)
                    .distinct()
                    .toList();
        }
        for (String element : ELEMENTS) {
            Property property = resource.getNamedProperty(element);
            if (property != null && property.hasValues()) {
                return property.getValues().stream()
                        .flatMap(value -> value instanceof Reference reference ? idIn(reference) : Stream.empty())
                        .distinct()
                        .toList();
            }
        }
        return List.of();
    }

    private static Stream<String> idIn(Reference reference) {
        if (!reference.hasReference()) {
            return Stream.empty();
        }
        var match = REFERENCE.matcher(reference.getReference());
        return match.matches() ? Stream.of(match.group(1)) : Stream.empty();
    }
}
