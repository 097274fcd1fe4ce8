package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.delhihims.server.RequestInterceptor;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Gives new resources their ids: UUIDs of version 7, which grow with time, so that indexes grow at one edge. The last
 * three hexadecimal digits are the shard digits: drawn for each Patient, and taken over by what is recorded of him, so
 * that a record can later be found in one of many databases by its id alone. What was imported has an id of version 8,
 * with shard digits alike.
 */
@Interceptor
public final class RecordIds implements RequestInterceptor, StorageInterceptor {

    private final Clock clock;
    private final RandomGenerator random;

    RecordIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void single(RequestDetails request, RestOperationTypeEnum interaction) {
        if (interaction == RestOperationTypeEnum.CREATE && request.getResource() instanceof Resource resource) {
            assign(resource, Map.of());
        }
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void transaction(IBaseBundle bundle) {
        Map<String, String> shardOfPlaceholder = new HashMap<>();
        for (BundleEntryComponent entry : ((Bundle) bundle).getEntry()) {
            if (isCreate(entry) && entry.getResource() instanceof Patient patient) {
                assign(patient, Map.of());
                shardOfPlaceholder.put(entry.getFullUrl(), shardOf(identify(patient)));
            }
        }
        for (BundleEntryComponent entry : ((Bundle) bundle).getEntry()) {
            if (isCreate(entry) && !(entry.getResource() instanceof Patient)) {
                assign(entry.getResource(), shardOfPlaceholder);
            }
        }
    }

    /** Gives an id to a resource that the server itself is about to create, and answers it. */
    public String identify(Resource resource) {
        assign(resource, Map.of());
        return Objects.requireNonNull(idOf(resource));
    }

    private static boolean isCreate(BundleEntryComponent entry) {
        return entry.hasResource() && entry.getRequest().getMethod() == HTTPVerb.POST;
    }

    private void assign(Resource resource, Map<String, String> shardOfPlaceholder) {
        if (idOf(resource) == null) {
            String shard = shardOfSubject(resource, shardOfPlaceholder)
                    .orElseGet(() -> String.format("%03x", random.nextInt(0x1000)));
            resource.setUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED_VALUE, next(shard));
        }
    }

    private static @Nullable String idOf(IBaseResource resource) {
        return (String) ((Resource) resource).getUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED_VALUE);
    }

    private static Optional<String> shardOfSubject(Resource resource, Map<String, String> shardOfPlaceholder) {
        if (resource instanceof Appointment appointment) {
            return appointment.getParticipant().stream()
                    .map(AppointmentParticipantComponent::getActor)
                    .filter(Reference::hasReference)
                    .flatMap(actor -> shardOfReference(actor.getReference(), shardOfPlaceholder).stream())
                    .findFirst();
        }
        for (String element : new String[] {"subject", "patient", "beneficiary", "for"}) {
            var property = resource.getNamedProperty(element);
            if (property != null
                    && property.hasValues()
                    && property.getValues().get(0) instanceof Reference reference
                    && reference.hasReference()) {
                return shardOfReference(reference.getReference(), shardOfPlaceholder);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> shardOfReference(String reference, Map<String, String> shardOfPlaceholder) {
        if (shardOfPlaceholder.containsKey(reference)) {
            return Optional.of(shardOfPlaceholder.get(reference));
        }
        boolean known = reference.matches("Patient/[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        return known ? Optional.of(shardOf(reference)) : Optional.empty();
    }

    private static String shardOf(String id) {
        return id.substring(id.length() - 3);
    }

    /** Time in milliseconds (48 bits), version 7, 12 random bits, variant, 50 random bits, shard (12 bits). */
    private String next(String shard) {
        long time = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
        long tail = (random.nextLong() & 0x3fff_ffff_ffff_f000L) | 0x8000_0000_0000_0000L;
        String id = new UUID(time, tail).toString();
        return id.substring(0, id.length() - 3) + shard;
    }
}
