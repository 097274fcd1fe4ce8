package org.delhihims.server;

import org.hl7.fhir.r4.model.Resource;

/** Where in a request a resource came from, so that a refusal can point at it. */
public final class StoredResource {

    private static final String PLACE = StoredResource.class.getName();

    private StoredResource() {}

    /** Remembers that the resource is the one at this FHIRPath, for example {@code Bundle.entry[3].resource}. */
    public static void cameFrom(Resource resource, String place) {
        resource.setUserData(PLACE, place);
    }

    /** Whether it came as a part of something larger, whose parts may refer to each other. */
    public static boolean isPart(Resource resource) {
        return resource.getUserData(PLACE) != null;
    }

    /** A FHIRPath within the resource, as seen from the root of what the caller sent. */
    public static String inRequest(Resource resource, String path) {
        Object place = resource.getUserData(PLACE);
        String type = resource.fhirType();
        return place != null && path.startsWith(type) ? place + path.substring(type.length()) : path;
    }
}
