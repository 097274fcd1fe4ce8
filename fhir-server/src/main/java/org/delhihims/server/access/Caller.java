package org.delhihims.server.access;

import java.time.Instant;
import org.delhihims.access.Grant;
import org.delhihims.access.Permission;
import org.delhihims.access.ScopeSet;
import org.delhihims.access.SmartScope;
import org.delhihims.server.token.Claims;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the token says.
 *
 * @param clientId the program that calls
 * @param account of the person it speaks for; none for a system
 * @param fhirUser the record of that person, such as {@code Practitioner/[id]}
 * @param facility the Organization's id of the system or of the member of staff
 * @param patient the one Patient that scopes of {@code patient/} open
 * @param signedIn when that person signed in; none for a system
 * @param seesEverything whether no type, no patient and no category narrows what it may read
 */
public record Caller(
        String clientId,
        String clientKind,
        @Nullable String account,
        @Nullable String fhirUser,
        @Nullable String role,
        @Nullable String facility,
        @Nullable String patient,
        @Nullable Instant signedIn,
        Grant grant,
        boolean seesEverything) {

    static Caller of(Jwt token) {
        String fhirUser = token.getClaimAsString(Claims.FHIR_USER);
        String scope = token.getClaimAsString(Claims.SCOPE);
        return with(
                scope,
                String.valueOf(token.getClaimAsString(Claims.CLIENT)),
                String.valueOf(token.getClaimAsString(Claims.CLIENT_KIND)),
                fhirUser == null ? null : token.getSubject(),
                fhirUser == null ? null : relative(fhirUser),
                token.getClaimAsString(Claims.ROLE),
                token.getClaimAsString(Claims.FACILITY),
                token.getClaimAsString(Claims.PATIENT),
                token.getClaimAsInstant(Claims.SIGNED_IN));
    }

    static Caller with(
            @Nullable String scope,
            String clientId,
            String clientKind,
            @Nullable String account,
            @Nullable String fhirUser,
            @Nullable String role,
            @Nullable String facility,
            @Nullable String patient,
            @Nullable Instant signedIn) {
        Grant grant = new Grant(ScopeSet.parse(scope == null ? "" : scope));
        boolean seesEverything = grant.scopes().onResources().stream().anyMatch(Caller::opensAll);
        return new Caller(
                clientId, clientKind, account, fhirUser, role, facility, patient, signedIn, grant, seesEverything);
    }

    /** The token names the person's record by its whole address. */
    private static String relative(String address) {
        IdType id = new IdType(address);
        return id.getResourceType() + "/" + id.getIdPart();
    }

    private static boolean opensAll(SmartScope scope) {
        return scope.context() != SmartScope.Context.PATIENT
                && scope.constraints().isEmpty()
                && scope.allows(SmartScope.ANY, Permission.READ)
                && scope.allows(SmartScope.ANY, Permission.SEARCH);
    }

    /** Whether of a type that it may ask for, it may see only the records of one patient or of some categories. */
    boolean seesPartOf(String type, Permission permission) {
        return grant.applying(type, permission).stream()
                .allMatch(scope -> scope.context() == SmartScope.Context.PATIENT
                        || !scope.constraints().isEmpty());
    }

    /** Whether the program speaks for somebody who has signed in. */
    public boolean isPerson() {
        return fhirUser != null;
    }

    /** Whether a resident calls, or a guardian who has no record himself, and not a facility. */
    public boolean isAtHome() {
        return "patient".equals(role) || "guardian".equals(role);
    }

    public boolean isPrivate() {
        return "private-hospital".equals(clientKind);
    }

    boolean isOfPatient() {
        return grant.scopes().onResources().stream().anyMatch(scope -> scope.context() == SmartScope.Context.PATIENT);
    }

    /**
     * The column of the policy table that this caller stands in: the role of a member of staff, whatever app is used; a
     * resident, or for somebody in his or her care the guardian; or what the system is for.
     */
    String policyRole() {
        return switch (clientKind) {
            case "patient-app", "staff-app" -> role == null ? "" : isForAnother() ? "guardian" : role;
            case "ops" -> "operations";
            default -> clientKind;
        };
    }

    private boolean isForAnother() {
        return "patient".equals(role) && patient != null && !("Patient/" + patient).equals(fhirUser);
    }
}
