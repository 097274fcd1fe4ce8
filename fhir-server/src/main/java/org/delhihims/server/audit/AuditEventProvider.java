package org.delhihims.server.audit;

import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SimplePreResourceAccessDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.CompositeInterceptorBroadcaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.audit.AuditEvents;
import org.delhihims.audit.Link;
import org.delhihims.server.FhirProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;

/** AuditEvents, read from the chains. Nobody writes them over REST. */
public final class AuditEventProvider extends NeverWritten implements FhirProvider {

    private static final Pattern ID = Pattern.compile("([0-9]{1,9})-([0-9]{1,18})");
    private static final int USUALLY = 20;

    private final AuditTable table;
    private final AuditQuestionReader questions;
    private final IInterceptorBroadcaster hooks;
    private final Accessors accessors;

    AuditEventProvider(
            AuditTable table, AuditQuestionReader questions, IInterceptorBroadcaster hooks, Accessors accessors) {
        this.accessors = accessors;
        this.table = table;
        this.questions = questions;
        this.hooks = hooks;
    }

    @Read(version = true)
    public AuditEvent read(@IdParam IdType id, ServletRequestDetails request) {
        Matcher place = ID.matcher(id.getIdPart());
        List<Link> found = place.matches()
                ? table.find(
                        new AuditQuestion()
                                .and(
                                        "shard = ? and seq = ?",
                                        Integer.parseInt(place.group(1)),
                                        Long.parseLong(place.group(2))),
                        false,
                        0,
                        1)
                : List.of();
        return visible(found, request).stream()
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(new IdType("AuditEvent", id.getIdPart())));
    }

    /** The newest first. Pages are cut by whoever pages all searches. */
    @Search(allowUnknownParams = true)
    public Bundle search(ServletRequestDetails request) {
        AuditQuestion question = questions.read(request);
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        boolean isCount = asks(request, "_summary", "count") || asks(request, "_count", "0");
        if (isCount || asks(request, "_total", "accurate")) {
            bundle.setTotal(table.count(question));
        }
        if (!isCount) {
            boolean isOldestFirst = first(request, "_sort", "").startsWith("date");
            int offset = Integer.parseInt(first(request, "_offset", "0"));
            int count = Integer.parseInt(first(request, "_count", Integer.toString(USUALLY)));
            String base = request.getFhirServerBase();
            visible(table.find(question, isOldestFirst, offset, count), request)
                    .forEach(event -> bundle.addEntry()
                            .setFullUrl(
                                    base + "/AuditEvent/" + event.getIdElement().getIdPart())
                            .setResource(event)
                            .getSearch()
                            .setMode(SearchEntryMode.MATCH));
        }
        return bundle;
    }

    /** Whoever watches over accesses is asked, as for any record. */
    private List<AuditEvent> visible(List<Link> links, RequestDetails request) {
        Optional<Set<String>> own = ownPatients(request);
        List<IBaseResource> events = new ArrayList<>(links.stream()
                .map(link -> own.map(patients -> AuditEvents.forResident(link, patients))
                        .orElseGet(() -> AuditEvents.of(link)))
                .toList());
        IInterceptorBroadcaster all = CompositeInterceptorBroadcaster.newCompositeBroadcaster(hooks, request);
        SimplePreResourceAccessDetails access = new SimplePreResourceAccessDetails(events);
        HookParams question = new HookParams()
                .add(IPreResourceAccessDetails.class, access)
                .add(RequestDetails.class, request)
                .addIfMatchesType(ServletRequestDetails.class, request);
        all.callHooks(Pointcut.STORAGE_PREACCESS_RESOURCES, question);
        access.applyFilterToList();
        return events.stream().map(AuditEvent.class::cast).toList();
    }

    /** A search of one page may be about many patients: of the others residents learn nothing. Staff have no such bounds. */
    private Optional<Set<String>> ownPatients(RequestDetails request) {
        String user = accessors.current().fhirUser();
        if (user == null || !(user.startsWith("Patient/") || user.startsWith("RelatedPerson/"))) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(Stream.of(user), Stream.of(first(request, "patient", "")))
                .map(reference -> reference.replaceFirst("^Patient/", ""))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean asks(RequestDetails request, String name, String value) {
        return first(request, name, "").equals(value);
    }

    private static String first(RequestDetails request, String name, String otherwise) {
        String[] values = request.getParameters().get(name);
        return values == null || values.length == 0 ? otherwise : values[0];
    }
}
