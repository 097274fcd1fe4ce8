package org.delhihims.server.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.delhihims.server.Elements;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** One page, cut out of the window that was read for it, with the included resources that belong to it. */
record SearchPage(List<BundleEntryComponent> entries, List<String> matches, int begin, boolean hasNext) {

    static SearchPage cut(List<BundleEntryComponent> found, PageWindow window) {
        List<BundleEntryComponent> matches =
                found.stream().filter(SearchPage::isMatch).toList();
        List<String> ids = matches.stream().map(SearchPage::idOf).toList();
        int begin = window.beginIn(ids);
        int end = Math.min(begin + window.count(), matches.size());
        boolean hasNext = end < matches.size() || matches.size() == window.size();
        List<BundleEntryComponent> kept = new ArrayList<>(matches.subList(begin, end));
        kept.addAll(belongingTo(
                kept, found.stream().filter(entry -> !isMatch(entry)).toList()));
        return new SearchPage(kept, ids.subList(begin, end), window.offset() + begin, hasNext);
    }

    /** The ids of the matches, without what is included with them. */
    static List<String> matchesIn(List<BundleEntryComponent> found) {
        return found.stream().filter(SearchPage::isMatch).map(SearchPage::idOf).toList();
    }

    private static boolean isMatch(BundleEntryComponent entry) {
        return entry.getSearch().getMode() == SearchEntryMode.MATCH;
    }

    private static String idOf(BundleEntryComponent entry) {
        return entry.getResource().getIdElement().getIdPart();
    }

    /** An included resource belongs to the page when it is joined to it by references, in whatever direction. */
    private static List<BundleEntryComponent> belongingTo(
            List<BundleEntryComponent> page, List<BundleEntryComponent> included) {
        if (included.isEmpty()) {
            // Most searches; looking for references in every element of the page would cost more than the rest of it.
            return List.of();
        }
        Set<String> known = new HashSet<>();
        page.forEach(entry -> remember(entry.getResource(), known));
        List<BundleEntryComponent> belonging = new ArrayList<>();
        List<BundleEntryComponent> open = new ArrayList<>(included);
        boolean grown = true;
        while (grown) {
            List<BundleEntryComponent> joined = open.stream()
                    .filter(entry -> isJoined(entry.getResource(), known))
                    .toList();
            joined.forEach(entry -> remember(entry.getResource(), known));
            belonging.addAll(joined);
            grown = open.removeAll(joined);
        }
        return belonging;
    }

    private static boolean isJoined(Resource resource, Set<String> known) {
        Set<String> own = new HashSet<>();
        remember(resource, own);
        return own.stream().anyMatch(known::contains);
    }

    private static void remember(Resource resource, Set<String> known) {
        known.add(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        Elements.visit(resource, (path, element) -> {
            if (element instanceof Reference reference && reference.hasReference()) {
                known.add(reference.getReference());
            }
        });
    }
}
