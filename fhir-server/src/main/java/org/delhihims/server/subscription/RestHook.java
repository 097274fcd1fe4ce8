package org.delhihims.server.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.delhihims.server.outbound.Destinations;
import org.delhihims.server.outbound.OutboundHttp;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Calls the subscriber's endpoint: with an empty POST, or, where a payload is wanted, with a PUT of the record as if to a
 * FHIR server.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#channels">FHIR: channels</a>
 */
final class RestHook implements Messenger {

    private final FhirContext fhir;
    private final DaoRegistry records;
    private final CloseableHttpClient http;

    RestHook(FhirContext fhir, DaoRegistry records, Destinations endpoints) {
        this.fhir = fhir;
        this.records = records;
        this.http = OutboundHttp.to(endpoints);
    }

    @Override
    public void tell(Subscriber subscriber, String record) throws IOException {
        int status = http.execute(request(subscriber, record), ClassicHttpResponse::getCode);
        if (status / 100 != 2) {
            throw new IOException("the endpoint answers " + status);
        }
    }

    private ClassicHttpRequest request(Subscriber subscriber, String record) {
        ClassicRequestBuilder request;
        if (subscriber.payload().isEmpty()) {
            request = ClassicRequestBuilder.post(subscriber.endpoint());
        } else {
            IdType id = new IdType(record);
            String base = subscriber.endpoint().replaceFirst("/$", "");
            request = ClassicRequestBuilder.put(
                            base + "/" + id.toUnqualifiedVersionless().getValue())
                    .setEntity(
                            body(id, subscriber.payload()),
                            ContentType.parse(subscriber.payload()).withCharset(StandardCharsets.UTF_8));
        }
        subscriber.headers().forEach(header -> request.addHeader(header.name(), header.value()));
        return request.build();
    }

    private String body(IdType id, String payload) {
        Resource resource =
                (Resource) records.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
        IParser parser = payload.contains("xml") ? fhir.newXmlParser() : fhir.newJsonParser();
        return parser.encodeResourceToString(resource);
    }
}
