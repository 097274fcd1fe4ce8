package org.delhihims.server.bundle;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.delhihims.kernel.ReferenceForm;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.Elements;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.fhir.Conditions;
import org.delhihims.server.fhir.SearchGate;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a transaction must be for it to be done wholly or not at all. HAPI takes some that contradict each
 * other, and does the one or the other.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#trules">FHIR: transaction processing rules</a>
 */
final class TransactionRules {

    private static final String VERSION = "(W/)?\"[0-9]{1,18}\"|[0-9]{1,18}";

    private final BundleRules rules;
    private final SearchGate searches;
    private final RuleBook sentences;

    TransactionRules(BundleRules rules, SearchGate searches, RuleBook sentences) {
        this.rules = rules;
        this.searches = searches;
        this.sentences = sentences;
    }

    void refuseUnlessTogether(List<EntryPlace> places, String base) {
        Set<String> touched = new HashSet<>();
        Set<String> deleted = new HashSet<>();
        for (EntryPlace place : places) {
            HTTPVerb method = place.entry().getRequest().getMethod();
            EntryAddress address =
                    EntryAddress.read(orEmpty(place.entry().getRequest().getUrl()), base);
            rules.refuseUnlessRequest(place, address);
            refuseUnlessVersion(place);
            refuseUnlessFits(place, method, address);
            String target = targetOf(place, address);
            if (method != HTTPVerb.GET && !target.isEmpty() && !touched.add(target)) {
                String path = place.path("request.url");
                throw new Refusal(INVALID, sentences.refusal("one-record-twice", ""), path);
            }
            if (method == HTTPVerb.DELETE) {
                deleted.add(address.reference());
            }
        }
        Set<String> beside = places.stream()
                .map(place -> orEmpty(place.entry().getFullUrl()))
                .collect(Collectors.toSet());
        places.stream()
                .filter(place -> place.entry().hasResource())
                .forEach(place -> refuseUnlessItsReferences(place, reference -> faultOf(reference, beside, deleted)));
    }

    private static Optional<String> faultOf(String reference, Set<String> beside, Set<String> deleted) {
        return deleted.contains(reference.replaceFirst("/_history/.*", ""))
                ? Optional.of("refers-to-deleted")
                : ReferenceForm.fault(reference, beside);
    }

    /** What an entry writes, by its id or by the condition that finds it; empty where it is new. */
    private static String targetOf(EntryPlace place, EntryAddress address) {
        String condition = orEmpty(place.entry().getRequest().getIfNoneExist());
        if (!condition.isEmpty()) {
            return address.type() + "?" + condition.substring(condition.indexOf('?') + 1);
        }
        return address.isOfType() ? "" : address.text();
    }

    /** The versions that entries which delete have been read at, by reference. */
    static Map<String, String> versionsToDelete(List<EntryPlace> places, String base) {
        Map<String, String> versions = new HashMap<>();
        for (EntryPlace place : places) {
            BundleEntryComponent entry = place.entry();
            if (entry.getRequest().getMethod() == HTTPVerb.DELETE
                    && entry.getRequest().hasIfMatch()) {
                EntryAddress address = EntryAddress.read(entry.getRequest().getUrl(), base);
                versions.put(address.reference(), entry.getRequest().getIfMatch());
            }
        }
        return versions;
    }

    private void refuseUnlessVersion(EntryPlace place) {
        String tag = place.entry().getRequest().getIfMatch();
        if (tag != null && !tag.strip().matches(VERSION)) {
            throw rules.refusal("wrong-format", place, "request.ifMatch");
        }
    }

    private void refuseUnlessFits(EntryPlace place, HTTPVerb method, EntryAddress address) {
        switch (method) {
            case POST -> refuseUnlessCreates(place, address);
            case PUT -> refuseUnlessUpdates(place, address);
            case PATCH, DELETE -> refuseUnlessNamed(place, address);
            case GET -> refuseUnlessUnderstood(place, address.type(), address.isOfSearch() ? address.query() : "");
            case HEAD, NULL -> throw rules.notOffered(place, "request.method");
        }
    }

    private void refuseUnlessCreates(EntryPlace place, EntryAddress address) {
        if (!address.rest().isEmpty()) {
            throw rules.refusal("not-in-a-bundle", place, "request.url");
        }
        if (!address.isOfType() || !isOfType(place, address)) {
            throw rules.refusal("address-and-body-differ", place, "request.url");
        }
        refuseUnlessUnderstood(
                place, address.type(), orEmpty(place.entry().getRequest().getIfNoneExist()));
    }

    private void refuseUnlessUpdates(EntryPlace place, EntryAddress address) {
        String id = orEmpty(place.entry().getResource().getIdElement().getIdPart());
        boolean fits = address.isOfRecord() ? id.equals(address.id()) : address.isOfSearch();
        if (!fits || !isOfType(place, address)) {
            throw rules.refusal("address-and-body-differ", place, "request.url");
        }
        refuseUnlessUnderstood(place, address.type(), address.query());
    }

    /** A change found by a search could hit another record than the caller meant. */
    private void refuseUnlessNamed(EntryPlace place, EntryAddress address) {
        if (!address.isOfRecord()) {
            throw rules.notOffered(place, "request.url");
        }
    }

    private static boolean isOfType(EntryPlace place, EntryAddress address) {
        return place.entry().getResource().fhirType().equals(address.type());
    }

    private void refuseUnlessUnderstood(EntryPlace place, String type, String query) {
        if (query.isEmpty()) {
            return;
        }
        try {
            searches.refuseUnlessUnderstood(type, Conditions.read(query));
        } catch (Refusal refusal) {
            throw new Refusal(refusal.reason(), refusal.sentence(), place.path("request"));
        } catch (BaseServerResponseException e) {
            throw rules.refusal("wrong-format", place, "request");
        }
    }

    private void refuseUnlessItsReferences(EntryPlace place, Function<String, Optional<String>> fault) {
        String type = place.entry().getResource().fhirType();
        Elements.visit(place.entry().getResource(), (path, element) -> {
            if (element instanceof Reference reference && reference.hasReference()) {
                fault.apply(reference.getReference()).ifPresent(refusal -> {
                    throw rules.refusal(refusal, place, "resource" + path.substring(type.length()));
                });
            }
        });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
