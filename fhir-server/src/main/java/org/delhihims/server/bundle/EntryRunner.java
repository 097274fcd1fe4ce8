package org.delhihims.server.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.HttpStatus;

/**
 * Does what an entry of a Bundle asks by sending it through the whole server as the request that it stands for, so that
 * every rule for requests holds for entries, and each answer is the one that the request by itself would get.
 */
final class EntryRunner {

    /** What is printed or sent as a message is no resource, and stands in a Bundle as a Binary. */
    private static final Set<String> NO_RESOURCE = Set.of("application/pdf", "text/plain");

    private final FhirContext fhir;

    EntryRunner(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** The answer's entry. */
    BundleEntryComponent run(ServletRequestDetails caller, BundleEntryComponent entry, String address) {
        BundleEntryRequestComponent asked = entry.getRequest();
        EntryRequest request = new EntryRequest(
                caller.getServletRequest(),
                asked.getMethod().toCode(),
                address,
                headersOf(caller, entry),
                bodyOf(entry));
        EntryAnswer answer = new EntryAnswer(caller.getServletResponse());
        try {
            caller.getServer().service(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return entryOf(answer, caller.getFhirServerBase());
    }

    private static Map<String, String> headersOf(ServletRequestDetails caller, BundleEntryComponent entry) {
        BundleEntryRequestComponent asked = entry.getRequest();
        Map<String, String> headers = new HashMap<>();
        headers.put(Constants.HEADER_ACCEPT, Constants.CT_FHIR_JSON_NEW);
        // Who sends a Bundle wants to know what became of it; the resources he has.
        String prefer = caller.getHeader(Constants.HEADER_PREFER);
        headers.put(Constants.HEADER_PREFER, prefer == null ? "return=minimal" : prefer);
        if (entry.hasResource()) {
            headers.put(Constants.HEADER_CONTENT_TYPE, typeOf(entry.getResource()));
        }
        put(headers, Constants.HEADER_IF_MATCH, asked.getIfMatch());
        put(headers, Constants.HEADER_IF_NONE_MATCH, asked.getIfNoneMatch());
        put(headers, Constants.HEADER_IF_NONE_EXIST, asked.getIfNoneExist());
        if (asked.hasIfModifiedSince()) {
            headers.put(
                    Constants.HEADER_IF_MODIFIED_SINCE,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            asked.getIfModifiedSince().toInstant().atZone(ZoneOffset.UTC)));
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static boolean isPatch(Resource resource) {
        return resource instanceof Binary binary && Constants.CT_JSON_PATCH.equals(binary.getContentType());
    }

    private static String typeOf(Resource resource) {
        return isPatch(resource) ? Constants.CT_JSON_PATCH : Constants.CT_FHIR_JSON_NEW;
    }

    private byte[] bodyOf(BundleEntryComponent entry) {
        if (!entry.hasResource() || entry.getRequest().getMethod() == HTTPVerb.GET) {
            return new byte[0];
        }
        if (entry.getResource() instanceof Binary binary && isPatch(binary)) {
            return binary.getData();
        }
        return fhir.newJsonParser().encodeResourceToString(entry.getResource()).getBytes(StandardCharsets.UTF_8);
    }

    private BundleEntryComponent entryOf(EntryAnswer answer, String base) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getResponse().setStatus(lineOf(answer.getStatus()));
        answer.header(Constants.HEADER_ETAG).ifPresent(entry.getResponse()::setEtag);
        answer.header(Constants.HEADER_LOCATION)
                .map(place -> place.startsWith(base + "/") ? place.substring(base.length() + 1) : place)
                .ifPresent(entry.getResponse()::setLocation);
        answer.header(Constants.HEADER_LAST_MODIFIED)
                .map(EntryRunner::timeOf)
                .ifPresent(entry.getResponse()::setLastModified);
        String body = answer.body();
        Optional<String> other = answer.header(Constants.HEADER_CONTENT_TYPE)
                .map(type -> type.replaceFirst(";.*", "").strip())
                .filter(NO_RESOURCE::contains);
        if (other.isPresent()) {
            entry.setResource(new Binary().setContentType(other.get()).setData(answer.bytes()));
        } else if (!body.isEmpty()) {
            IParser json = fhir.newJsonParser();
            Resource resource = (Resource) json.parseResource(body);
            if (resource instanceof OperationOutcome outcome) {
                entry.getResponse().setOutcome(outcome);
            } else {
                entry.setResource(resource);
            }
        }
        return entry;
    }

    private static String lineOf(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? Integer.toString(status) : status + " " + known.getReasonPhrase();
    }

    private static Date timeOf(String text) {
        DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
        return Date.from(ZonedDateTime.parse(text, format).toInstant());
    }
}
