package org.delhihims.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The resource that is asked for, as far as it is known. What provisions rarely ask of it is looked up when they do. */
public final class RequestedResource {

    private static final List<String> WHAT =
            List.of("category", "code", "type", "class", "vaccineCode", "medication[x]", "serviceType");

    private static final List<String> WHO =
            List.of("author", "performer", "recorder", "asserter", "requester", "custodian", "serviceProvider");

    /** Where resources say when what they tell of was, the nearest to the event first. */
    private static final List<String> WHEN = List.of(
            "effective[x]",
            "performed[x]",
            "occurrence[x]",
            "onset[x]",
            "period",
            "authoredOn",
            "whenHandedOver",
            "date",
            "recordedDate",
            "start",
            "issued",
            "created");

    private final @Nullable String type;
    private final @Nullable Resource resource;
    private final @Nullable String facility;

    private RequestedResource(@Nullable String type, @Nullable Resource resource, @Nullable String facility) {
        this.type = type;
        this.resource = resource;
        this.facility = facility;
    }

    /** A resource and the id of the Organization that has produced it, if that is known. */
    public static RequestedResource of(Resource resource, @Nullable String producingFacility) {
        return new RequestedResource(resource.fhirType(), resource, producingFacility);
    }

    /** Any resource of a type. */
    public static RequestedResource ofType(String type) {
        return new RequestedResource(type, null, null);
    }

    /** Anything of the patient's. */
    public static RequestedResource any() {
        return new RequestedResource(null, null, null);
    }

    @Nullable
    String type() {
        return type;
    }

    /** Whether there is a resource, and not just a type. */
    boolean isKnown() {
        return resource != null;
    }

    boolean isProducedAt(@Nullable String organization) {
        return organization != null && organization.equals(facility);
    }

    Set<Code> codes() {
        return values(WHAT).flatMap(RequestedResource::codesOf).collect(Collectors.toSet());
    }

    Set<Code> labels() {
        return resource == null
                ? Set.of()
                : resource.getMeta().getSecurity().stream().map(Code::of).collect(Collectors.toSet());
    }

    /** Such as {@code Observation/1}. */
    Optional<String> reference() {
        return resource == null || resource.getIdElement().getIdPart() == null
                ? Optional.empty()
                : Optional.of(
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }

    /** Everything it refers to. */
    Set<String> references() {
        Set<String> found = new HashSet<>();
        if (resource != null) {
            collect(resource, found);
        }
        return found;
    }

    /** Who has made it, the producing facility among them. */
    Set<String> authors() {
        Set<String> found = new HashSet<>();
        if (facility != null) {
            found.add("Organization/" + facility);
        }
        values(WHO).forEach(value -> collect(value, found));
        return found;
    }

    Optional<TimeSpan> time() {
        return WHEN.stream()
                .flatMap(name -> values(List.of(name)))
                .flatMap(value -> spanOf(value).stream())
                .findFirst();
    }

    private Stream<Base> values(List<String> names) {
        Resource of = resource;
        if (of == null) {
            return Stream.empty();
        }
        return names.stream().flatMap(name -> {
            Property property = of.getNamedProperty(name);
            return property == null ? Stream.empty() : property.getValues().stream();
        });
    }

    private static Stream<Code> codesOf(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(Code::of);
        }
        return value instanceof Coding coding ? Stream.of(Code.of(coding)) : Stream.empty();
    }

    private static Optional<TimeSpan> spanOf(Base value) {
        if (value instanceof BaseDateTimeType moment) {
            return TimeSpan.of(moment);
        }
        return value instanceof Period period ? TimeSpan.of(period) : Optional.empty();
    }

    private static void collect(Base element, Set<String> found) {
        if (element instanceof Reference reference) {
            References.relative(reference).ifPresent(found::add);
        }
        element.children().forEach(property -> property.getValues().forEach(value -> collect(value, found)));
    }
}
