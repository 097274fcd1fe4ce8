package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Reads from records what matters to who may see them. */
final class RecordReader {

    /** Of these types a result may be stored before it is released. */
    static final Set<String> RESULTS = Set.of("Observation", "DiagnosticReport");

    /** The statuses of a result that has been released, or was withdrawn after that. */
    static final Set<String> RELEASED =
            Set.of("final", "amended", "corrected", "appended", "cancelled", "entered-in-error");

    private final PatientRecords patients;
    private final DaoRegistry records;

    RecordReader(PatientRecords patients, DaoRegistry records) {
        this.patients = patients;
        this.records = records;
    }

    RecordFacts read(Resource resource) {
        if (resource instanceof Binary binary && binary.getSecurityContext().hasReference()) {
            return ofContext(binary);
        }
        return new RecordFacts(
                resource.fhirType(),
                categories(resource),
                patients.of(resource),
                FacilityTag.of(resource),
                isReleased(resource));
    }

    /** A Binary is open to whom the document that it is part of is open. */
    private RecordFacts ofContext(Binary binary) {
        IIdType context = binary.getSecurityContext().getReferenceElement();
        Optional<RecordFacts> document = "Patient".equals(context.getResourceType())
                ? Optional.empty()
                : stored(context).map(this::read);
        return new RecordFacts(
                "Binary",
                Set.of(),
                document.map(RecordFacts::patients)
                        .orElseGet(() -> context.hasIdPart() ? Set.of(context.getIdPart()) : Set.of()),
                FacilityTag.of(binary),
                document.map(RecordFacts::isReleased).orElse(true));
    }

    private Optional<Resource> stored(IIdType id) {
        try {
            return Optional.of((Resource) records.getResourceDao(id.getResourceType())
                    .read(id.toUnqualifiedVersionless(), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return Optional.empty();
        }
    }

    private static Set<String> categories(Resource resource) {
        Property property = resource.getNamedProperty("category");
        if (property == null) {
            return Set.of();
        }
        return property.getValues().stream().flatMap(RecordReader::codes).collect(Collectors.toSet());
    }

    private static Stream<String> codes(Base category) {
        return category instanceof CodeableConcept concept
                ? concept.getCoding().stream().flatMap(coding -> Stream.ofNullable(coding.getCode()))
                : Stream.empty();
    }

    private static boolean isReleased(Resource resource) {
        if (!RESULTS.contains(resource.fhirType())) {
            return true;
        }
        Property status = resource.getNamedProperty("status");
        return status.hasValues() && RELEASED.contains(status.getValues().get(0).primitiveValue());
    }
}
