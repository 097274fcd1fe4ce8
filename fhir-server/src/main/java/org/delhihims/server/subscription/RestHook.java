package org.delhihims.server.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Calls the subscriber's endpoint: with an empty POST, or, where a payload is wanted, with a PUT of the record as if to a
 * FHIR server.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#channels">FHIR: channels</a>
 */
final class RestHook implements Messenger {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FhirContext fhir;
    private final DaoRegistry records;
    private final AllowedEndpoints endpoints;
    // A redirect could lead to an address that nobody has allowed.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    RestHook(FhirContext fhir, DaoRegistry records, AllowedEndpoints endpoints) {
        this.fhir = fhir;
        this.records = records;
        this.endpoints = endpoints;
    }

    @Override
    public void tell(Subscriber subscriber, String record) throws IOException, InterruptedException {
        if (!endpoints.allowNow(subscriber.endpoint())) {
            throw new IOException("the endpoint is not allowed");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
        subscriber.headers().forEach(header -> request.header(header.name(), header.value()));
        if (subscriber.payload().isEmpty()) {
            request.uri(URI.create(subscriber.endpoint())).POST(BodyPublishers.noBody());
        } else {
            IdType id = new IdType(record);
            String base = subscriber.endpoint().replaceFirst("/$", "");
            request.uri(URI.create(base + "/" + id.toUnqualifiedVersionless().getValue()))
                    .header("Content-Type", subscriber.payload() + ";charset=UTF-8")
                    .PUT(BodyPublishers.ofString(body(id, subscriber.payload())));
        }
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("the endpoint answers " + status);
        }
    }

    private String body(IdType id, String payload) {
        Resource resource =
                (Resource) records.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
        IParser parser = payload.contains("xml") ? fhir.newXmlParser() : fhir.newJsonParser();
        return parser.encodeResourceToString(resource);
    }
}
