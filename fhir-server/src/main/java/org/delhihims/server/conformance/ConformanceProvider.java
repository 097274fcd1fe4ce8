package org.delhihims.server.conformance;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Date;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /metadata}: the guide's statement, as this running instance keeps it. Nothing is claimed that the guide
 * does not name, and the server serves nothing else.
 */
public final class ConformanceProvider implements IServerConformanceProvider<CapabilityStatement> {

    /**
     * Where Subscriptions of the channel websocket are bound.
     *
     * @see <a href="https://hl7.org/fhir/R4/extension-capabilitystatement-websocket.html">The extension</a>
     */
    private static final String WEBSOCKET = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-websocket";

    private final Guide guide;
    private final IFhirResourceDao<OperationDefinition> operations;
    private final String version;
    private final Instant startedAt;

    ConformanceProvider(
            Guide guide, IFhirResourceDao<OperationDefinition> operations, String version, Instant startedAt) {
        this.operations = operations;
        this.guide = guide;
        this.version = version;
        this.startedAt = startedAt;
    }

    @Override
    @Metadata
    public CapabilityStatement getServerConformance(HttpServletRequest request, RequestDetails details) {
        CapabilityStatement statement = guide.statement();
        statement.setId("delhi-hims");
        statement.setUrl(null);
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.setDate(Date.from(startedAt));
        statement.addInstantiates(Guide.STATEMENT);
        statement.getSoftware().setName("Delhi HIMS").setVersion(version);
        statement
                .getImplementation()
                .setDescription("Delhi HIMS, the health data server of the state of Delhi")
                .setUrl(details.getFhirServerBase());
        statement.getRestFirstRep().addExtension(WEBSOCKET, new UriType(websocketBeside(details.getFhirServerBase())));
        return statement;
    }

    /** The websocket of this server stands beside its FHIR endpoint. */
    private static String websocketBeside(String base) {
        return base.replaceFirst("^http", "ws").replaceFirst("/[^/]*$", "/websocket");
    }

    /**
     * An operation's definition is read like any other resource; without this, HAPI would look for it in its methods.
     * Definitions of HL7, which are asked for by their canonical URL, are not kept here.
     */
    @Override
    @Read(typeName = "OperationDefinition")
    public @Nullable OperationDefinition readOperationDefinition(@IdParam IIdType id, RequestDetails request) {
        boolean isForeign = id.getValue().startsWith("http") && !id.getValue().startsWith(Canonicals.BASE);
        return isForeign ? null : operations.read(id.toUnqualifiedVersionless(), request);
    }

    @Override
    public void setRestfulServer(RestfulServer server) {
        // The statement comes from the guide, not from what is registered with the servlet.
    }
}
