package org.delhihims.server.audit;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Patch;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PatchTypeEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.IdType;

/** The interactions that AuditEvents do not have. HAPI answers 400 where it finds no method, and 405 is right. */
abstract class NeverWritten implements IResourceProvider {

    @Override
    public Class<AuditEvent> getResourceType() {
        return AuditEvent.class;
    }

    @Create
    public MethodOutcome create(@ResourceParam AuditEvent event) {
        throw refusal();
    }

    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam AuditEvent event) {
        throw refusal();
    }

    @Patch
    public MethodOutcome patch(@IdParam IdType id, PatchTypeEnum kind, @ResourceParam String body) {
        throw refusal();
    }

    @Delete
    public MethodOutcome delete(@IdParam IdType id) {
        throw refusal();
    }

    @History
    public List<AuditEvent> history(@IdParam IdType id) {
        throw refusal();
    }

    private static MethodNotAllowedException refusal() {
        return new MethodNotAllowedException("AuditEvents are written by the server alone. See /metadata.");
    }
}
