package org.delhihims.server.bundle;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.server.audit.AuditedEntries;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/**
 * The records that the conditions of a transaction's updates find. HAPI resolves conditions too, and lets the later of two
 * entries win that come upon one record by different ways.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#trules">FHIR: resource identities that overlap</a>
 */
final class FoundTargets {

    private final BundleRules rules;
    private final EntryRunner runner;

    FoundTargets(BundleRules rules, EntryRunner runner) {
        this.rules = rules;
        this.runner = runner;
    }

    /** Refuses a transaction in which a condition finds a record that another entry writes. */
    void refuseUnlessApart(ServletRequestDetails caller, List<EntryPlace> places) {
        List<EntryPlace> conditional =
                places.stream().filter(place -> isConditional(caller, place)).toList();
        if (conditional.isEmpty()) {
            return;
        }
        Set<String> written = new HashSet<>();
        places.stream()
                .filter(place -> place.entry().getRequest().getMethod() != HTTPVerb.GET)
                .map(place -> addressOf(caller, place))
                .filter(EntryAddress::isOfRecord)
                .forEach(address -> written.add(address.reference()));
        if (conditional.size() == 1 && written.isEmpty()) {
            return;
        }
        for (EntryPlace place : conditional) {
            found(caller, place)
                    .filter(record -> !written.add(record))
                    .findFirst()
                    .ifPresent(twice -> {
                        throw rules.refusal("one-record-twice", place, "request.url");
                    });
        }
    }

    private static boolean isConditional(ServletRequestDetails caller, EntryPlace place) {
        return place.entry().getRequest().getMethod() == HTTPVerb.PUT
                && addressOf(caller, place).isOfSearch();
    }

    private static EntryAddress addressOf(ServletRequestDetails caller, EntryPlace place) {
        return EntryAddress.read(place.entry().getRequest().getUrl(), caller.getFhirServerBase());
    }

    private Stream<String> found(ServletRequestDetails caller, EntryPlace place) {
        BundleEntryComponent search = new BundleEntryComponent();
        search.getRequest().setMethod(HTTPVerb.GET);
        EntryAddress address = addressOf(caller, place);
        BundleEntryComponent answer = AuditedEntries.of(caller).tried(() -> runner.run(caller, search, address.text()));
        return answer.getResource() instanceof Bundle found
                ? found.getEntry().stream()
                        .map(entry -> address.type() + "/"
                                + entry.getResource().getIdElement().getIdPart())
                : Stream.empty();
    }
}
