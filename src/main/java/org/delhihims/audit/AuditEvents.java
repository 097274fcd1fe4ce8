package org.delhihims.audit;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;

/**
 * Accesses as FHIR tells them, by IHE's Basic Audit Log Patterns. The id of an event is its place in its chain:
 * {@code 0-1234} is the link 1234 of shard 0.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/">IHE BALP</a>
 */
public final class AuditEvents {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String ENTITY_TYPES = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLES = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String SOURCE_TYPES = "http://terminology.hl7.org/CodeSystem/security-source-type";
    private static final String INTERACTIONS = "http://hl7.org/fhir/restful-interaction";
    private static final String OPERATIONS = "https://delhihims.example/fhir/OperationDefinition";
    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String CLIENT_KINDS = "https://delhihims.example/fhir/client-kind";
    private static final String ROLES = "https://delhihims.example/fhir/role";
    private static final String BALP_ENTITIES = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    private static final String NAME = "Delhi HIMS";

    private AuditEvents() {}

    public static AuditEvent of(Link link) {
        return of(link, AccessJson.read(link.event()));
    }

    /** The event as a resident may see it who may see the records of these patients. */
    public static AuditEvent forResident(Link link, Set<String> own) {
        return of(link, AccessJson.read(link.event()).onlyOf(own));
    }

    private static AuditEvent of(Link link, Access access) {
        BalpProfile profile = BalpProfile.of(access.deed());
        AuditEvent event = new AuditEvent();
        event.setId(link.shard() + "-" + link.seq());
        event.getMeta().addProfile(profile.url(!access.patients().isEmpty()));
        event.setType(new Coding(TYPES, "rest", "RESTful Operation"));
        event.addSubtype(subtype(access.deed()));
        event.setAction(profile.action());
        event.setRecordedElement(time(link.at()));
        event.setOutcome(outcome(access));
        event.setOutcomeDesc(
                access.status() == Access.UNANSWERED
                        ? "Stored; the server stopped before it answered."
                        : "HTTP " + access.status());
        event.addPurposeOfEvent().addCoding(new Coding(REASONS, access.purpose().code(), null));
        agents(event, access, profile);
        event.getSource().setSite(NAME).setObserver(new Reference().setDisplay(NAME));
        event.getSource().addType(new Coding(SOURCE_TYPES, "4", "Application Server"));
        entities(event, access);
        return event;
    }

    private static Coding subtype(Deed deed) {
        if (deed.operation() != null) {
            return new Coding(OPERATIONS, deed.operation(), "$" + deed.operation());
        }
        return new Coding(INTERACTIONS, deed.interaction(), deed.interaction());
    }

    private static InstantType time(Instant at) {
        return new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
    }

    private static AuditEventOutcome outcome(Access access) {
        if (access.isFailed()) {
            return AuditEventOutcome._8;
        }
        return access.isRefused() ? AuditEventOutcome._4 : AuditEventOutcome._0;
    }

    private static void agents(AuditEvent event, Access access, BalpProfile profile) {
        Accessor who = access.who();
        AuditEventAgentComponent client = event.addAgent().setRequestor(who.fhirUser() == null);
        client.getType().addCoding(profile.client());
        client.setWho(
                who.hasLink()
                        ? new Reference().setDisplay(who.client())
                        : named(who.client() == null ? "unknown" : who.client()));
        if (who.kind() != null) {
            client.addRole().addCoding(new Coding(CLIENT_KINDS, who.kind(), null));
        }
        if (who.facility() != null && who.fhirUser() == null) {
            client.getWho().setReference("Organization/" + who.facility());
        }
        AuditEventAgentComponent server = event.addAgent().setRequestor(false);
        server.getType().addCoding(profile.server());
        server.setWho(new Reference().setDisplay(NAME));
        if (who.fhirUser() != null) {
            user(event.addAgent(), who, who.fhirUser());
        }
        if (access.factor() != null) {
            // BALP has no place for what an access was decided by; FHIR's agent has the policy.
            client.addPolicy("urn:delhihims:policy:" + access.factor());
        }
    }

    private static void user(AuditEventAgentComponent user, Accessor who, String fhirUser) {
        user.setRequestor(true);
        user.getType().addCoding(new Coding(PARTICIPATION, "IRCP", "information recipient"));
        user.setWho(new Reference(fhirUser));
        user.setAltId(who.account());
        if (who.role() != null) {
            user.addRole().addCoding(new Coding(ROLES, who.role(), null));
        }
        if (who.facility() != null) {
            user.addExtension(
                    "https://profiles.ihe.net/ITI/BALP/StructureDefinition/ihe-otherId",
                    new Identifier()
                            .setSystem("https://delhihims.example/fhir/Organization")
                            .setValue(who.facility()));
        }
    }

    private static Reference named(String client) {
        Reference reference = new Reference().setDisplay(client);
        reference
                .getIdentifier()
                .setSystem("https://delhihims.example/fhir/client")
                .setValue(client);
        return reference;
    }

    private static void entities(AuditEvent event, Access access) {
        for (String reference : access.touched()) {
            entity(event, "2", "System Object", "4", "Domain Resource").setWhat(what(reference));
        }
        for (String patient : access.patients()) {
            entity(event, "1", "Person", "1", "Patient").setWhat(new Reference("Patient/" + patient));
        }
        if (BalpProfile.of(access.deed()) == BalpProfile.QUERY) {
            entity(event, "2", "System Object", "24", "Query")
                    .setQuery(query(access.deed()).getBytes(StandardCharsets.UTF_8));
        } else if (access.touched().isEmpty() && !access.deed().type().isEmpty()) {
            entity(event, "2", "System Object", "4", "Domain Resource")
                    .setWhat(new Reference().setType(access.deed().type()));
        }
        if (access.purpose().grant() != null) {
            entity(event, "2", "System Object", "13", "Security Resource")
                    .setWhat(new Reference(access.purpose().grant()));
        }
        AuditEventEntityComponent request = event.addEntity();
        request.setType(new Coding(BALP_ENTITIES, "XrequestId", null));
        request.getWhat().getIdentifier().setValue(access.request());
    }

    /** What was asked, as it would stand behind the address of the FHIR endpoint. */
    private static String query(Deed deed) {
        String path = deed.operation() == null ? deed.type() : deed.type() + "/$" + deed.operation();
        String address = path.isEmpty() ? "/" : path;
        return deed.query() == null || deed.query().isEmpty() ? address : address + "?" + deed.query();
    }

    /** An id that was typed stands as a hash, which is no id. */
    private static Reference what(String reference) {
        return reference.contains("hmac:") ? new Reference().setDisplay(reference) : new Reference(reference);
    }

    private static AuditEventEntityComponent entity(
            AuditEvent event, String type, String typeName, String role, String roleName) {
        return event.addEntity()
                .setType(new Coding(ENTITY_TYPES, type, typeName))
                .setRole(new Coding(ENTITY_ROLES, role, roleName));
    }
}
