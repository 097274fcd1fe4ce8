package org.delhihims.server.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The classes of clients, and what each may be given at the most ({@code security.md} 4.2). */
public enum ClientKind {
    PATIENT_APP("patient-app", Duration.ofMinutes(15), "patient/*.cruds"),
    STAFF_APP("staff-app", Duration.ofMinutes(10), "patient/*.cruds user/*.cruds"),
    HOSPITAL_SYSTEM("hospital-system", Duration.ofMinutes(5), "system/*.cruds"),
    PRIVATE_HOSPITAL("private-hospital", Duration.ofMinutes(5), "system/*.cruds"),
    ABDM_GATEWAY("abdm-gateway", Duration.ofMinutes(5), "system/*.rs system/Consent.cruds"),
    OPERATIONS("ops", Duration.ofMinutes(5), "system/*.cruds"),
    AUDITOR("auditor", Duration.ofMinutes(5), "system/AuditEvent.rs system/Provenance.rs"),
    ANALYTICS("analytics", Duration.ofMinutes(5), "system/*.rs");

    private final String code;
    private final Duration tokenLife;
    private final String widestScopes;

    ClientKind(String code, Duration tokenLife, String widestScopes) {
        this.code = code;
        this.tokenLife = tokenLife;
        this.widestScopes = widestScopes;
    }

    /** The kind of this code; an unknown one is told which there are. */
    @JsonCreator
    public static ClientKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The kind of a client is one of "
                        + Arrays.stream(values()).map(ClientKind::code).collect(Collectors.joining(", ")) + "."));
    }

    @JsonValue
    public String code() {
        return code;
    }

    public Duration tokenLife() {
        return tokenLife;
    }

    /** The resource scopes that a client of this kind can have registered at all. */
    public String widestScopes() {
        return widestScopes;
    }

    /** Whether it acts in the name of a person who signs in. */
    public boolean isApp() {
        return this == PATIENT_APP || this == STAFF_APP;
    }

    /** Whether it is the system of one facility. */
    public boolean isOfFacility() {
        return this == HOSPITAL_SYSTEM || this == PRIVATE_HOSPITAL;
    }
}
