package org.delhihims.server.record;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/**
 * {@code [type]/[id]/$meta} answers with the metadata that the record carries. HAPI looks for them in tables which stay
 * empty here, because profiles, tags and labels are kept in the record itself.
 */
@Interceptor
public final class MetaAnswer implements RequestInterceptor {

    private final DaoRegistry records;

    MetaAnswer(DaoRegistry records) {
        this.records = records;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(RequestDetails request, IBaseResource answer) {
        if ("$meta".equals(request.getOperation())
                && request.getId() != null
                && answer instanceof Parameters parameters) {
            Resource record =
                    (Resource) records.getResourceDao(request.getResourceName()).read(request.getId(), request);
            parameters.setParameter(null);
            parameters.addParameter().setName("return").setValue(record.getMeta());
        }
    }
}
