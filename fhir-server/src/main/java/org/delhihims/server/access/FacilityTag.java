package org.delhihims.server.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Where a record was written: a tag that the server alone sets, the id of an Organization. */
public final class FacilityTag {

    static final String SYSTEM = "https://delhihims.example/sid/record-facility";

    /** Where a record that the server has written, or came with, says whose it is. */
    private static final List<String> OWNERS = List.of(
            "serviceProvider",
            "managingOrganization",
            "managingEntity",
            "providedBy",
            "organization",
            "custodian",
            "performer",
            "owner",
            "agent");

    private FacilityTag() {}

    /** The facility of a record: by its tag, or for what the server brought by what it says of itself. */
    public static Optional<String> of(Resource resource) {
        return tagged(resource).or(() -> stated(resource));
    }

    static Optional<String> tagged(Resource resource) {
        return resource.getMeta().getTag().stream()
                .filter(FacilityTag::isTag)
                .map(Coding::getCode)
                .findFirst();
    }

    /** Whatever the sender has written there is taken away. */
    static void set(Resource resource, Optional<String> facility) {
        if (resource.hasMeta()) {
            resource.getMeta().getTag().removeIf(FacilityTag::isTag);
        }
        facility.ifPresent(
                id -> resource.getMeta().addTag(new Coding().setSystem(SYSTEM).setCode(id)));
    }

    private static boolean isTag(Coding tag) {
        return SYSTEM.equals(tag.getSystem());
    }

    /** The Organization that a record names as its own, if it names one. */
    static Optional<String> stated(Resource resource) {
        if (resource.fhirType().equals("Organization")) {
            return Optional.ofNullable(resource.getIdElement().getIdPart());
        }
        return OWNERS.stream()
                .flatMap(name -> values(resource, name))
                .flatMap(value -> value instanceof Reference ? Stream.of(value) : within(value))
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReferenceElement())
                .filter(reference -> "Organization".equals(reference.getResourceType()))
                .map(reference -> reference.getIdPart())
                .findFirst();
    }

    private static Stream<Base> within(Base value) {
        return Stream.concat(values(value, "actor"), values(value, "onBehalfOf"));
    }

    private static Stream<Base> values(Base parent, String name) {
        Property property = parent.getNamedProperty(name);
        return property == null ? Stream.empty() : property.getValues().stream();
    }
}
