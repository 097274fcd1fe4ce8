package org.delhihims.server.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.delhihims.server.outbound.Destinations;
import org.delhihims.server.outbound.OutboundHttp;
import org.hl7.fhir.r4.model.Resource;

/**
 * Calls the subscriber's endpoint: with an empty POST, or, where a payload is wanted, with a PUT of the record as if to a
 * FHIR server.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#channels">FHIR: channels</a>
 */
final class RestHook implements Messenger {

    private final FhirContext fhir;
    private final SeenRecords records;
    private final CloseableHttpClient http;

    RestHook(FhirContext fhir, SeenRecords records, Destinations endpoints) {
        this.fhir = fhir;
        this.records = records;
        this.http = OutboundHttp.to(endpoints);
    }

    @Override
    public void tell(Subscriber subscriber, Resource record) throws IOException {
        int status = http.execute(request(subscriber, record), ClassicHttpResponse::getCode);
        if (status / 100 != 2) {
            throw new IOException("the endpoint answers " + status);
        }
    }

    private ClassicHttpRequest request(Subscriber subscriber, Resource record) {
        ClassicRequestBuilder request;
        if (subscriber.payload().isEmpty()) {
            request = ClassicRequestBuilder.post(subscriber.endpoint());
        } else {
            records.leaving(subscriber, record);
            String base = subscriber.endpoint().replaceFirst("/$", "");
            request = ClassicRequestBuilder.put(base + "/" + record.fhirType() + "/"
                            + record.getIdElement().getIdPart())
                    .setEntity(
                            body(record, subscriber.payload()),
                            ContentType.parse(subscriber.payload()).withCharset(StandardCharsets.UTF_8));
        }
        subscriber.headers().forEach(header -> request.addHeader(header.name(), header.value()));
        return request.build();
    }

    private String body(Resource record, String payload) {
        IParser parser = payload.contains("xml") ? fhir.newXmlParser() : fhir.newJsonParser();
        return parser.encodeResourceToString(record);
    }
}
