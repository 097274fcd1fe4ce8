package org.delhihims.audit;

import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;

/**
 * The profile of IHE's Basic Audit Log Patterns that an access is told by, which says by which roles client and server stand.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/content.html">IHE BALP: RESTful activities</a>
 */
enum BalpProfile {
    CREATE("Create", AuditEventAction.C, Role.SOURCE, Role.DESTINATION),
    READ("Read", AuditEventAction.R, Role.DESTINATION, Role.SOURCE),
    UPDATE("Update", AuditEventAction.U, Role.SOURCE, Role.DESTINATION),
    DELETE("Delete", AuditEventAction.D, Role.APPLICATION, Role.CUSTODIAN),
    QUERY("Query", AuditEventAction.E, Role.SOURCE, Role.DESTINATION);

    private static final String BASE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private final String name;
    private final AuditEventAction action;
    private final Role client;
    private final Role server;

    /** How a program takes part. */
    private enum Role {
        APPLICATION("http://dicom.nema.org/resources/ontology/DCM", "110150", "Application"),
        DESTINATION("http://dicom.nema.org/resources/ontology/DCM", "110152", "Destination Role ID"),
        SOURCE("http://dicom.nema.org/resources/ontology/DCM", "110153", "Source Role ID"),
        CUSTODIAN("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "custodian", "Custodian");

        private final String system;
        private final String code;
        private final String display;

        Role(String system, String code, String display) {
            this.system = system;
            this.code = code;
            this.display = display;
        }

        Coding coding() {
            return new Coding(system, code, display);
        }
    }

    BalpProfile(String name, AuditEventAction action, Role client, Role server) {
        this.name = name;
        this.action = action;
        this.client = client;
        this.server = server;
    }

    /** Operations are executed, and so are Bundles and what nobody has understood: for that BALP has the query. */
    static BalpProfile of(Deed deed) {
        return switch (deed.interaction()) {
            case "create" -> CREATE;
            case "read", "vread", "history-instance" -> READ;
            case "update", "patch" -> UPDATE;
            case "delete" -> DELETE;
            default -> QUERY;
        };
    }

    String url(boolean hasPatient) {
        return BASE + (hasPatient ? "Patient" : "") + name;
    }

    AuditEventAction action() {
        return action;
    }

    Coding client() {
        return client.coding();
    }

    Coding server() {
        return server.coding();
    }
}
