package org.delhihims.server.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.IndexedSearchParamExtractor;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.delhihims.server.dates.DateSpan;
import org.delhihims.server.query.Criteria;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Tells which Subscriptions a record concerns, from the record alone: no search is made for each write. */
final class RecordMatcher {

    private final FhirContext fhir;
    private final InMemoryResourceMatcher matcher;
    private final IndexedSearchParamExtractor extractor;

    private final ZoneId zone;

    RecordMatcher(
            FhirContext fhir, InMemoryResourceMatcher matcher, IndexedSearchParamExtractor extractor, ZoneId zone) {
        this.zone = zone;
        this.fhir = fhir;
        this.matcher = matcher;
        this.extractor = extractor;
    }

    /** A chain, for example, leads to other records. */
    boolean canJudge(Criteria criteria) {
        return matcher.canBeEvaluatedInMemory(
                        Interest.in(criteria).others(), fhir.getResourceDefinition(criteria.type()))
                .supported();
    }

    List<Subscriber> concerned(IBaseResource resource, List<Subscriber> interested) {
        RuntimeResourceDefinition definition = fhir.getResourceDefinition(resource);
        // Once for all of them.
        ResourceIndexedSearchParams parameters = extractor.extractIndexedSearchParams(
                resource,
                new SystemRequestDetails(),
                known -> known.stream()
                        .filter(parameter -> interested.stream()
                                .anyMatch(subscriber ->
                                        subscriber.interest().parameters().contains(parameter.getName())))
                        .toList());
        return interested.stream()
                .filter(subscriber -> hasId(resource, subscriber.interest())
                        && hasDates(parameters.myDateParams, subscriber.interest())
                        && matcher.match(subscriber.interest().others(), resource, definition, parameters)
                                .matched())
                .toList();
    }

    private static boolean hasId(IBaseResource resource, Interest interest) {
        String id = resource.getIdElement().getIdPart();
        return interest.ids().stream().allMatch(alternatives -> alternatives.contains(id));
    }

    private boolean hasDates(Collection<ResourceIndexedSearchParamDate> stored, Interest interest) {
        return interest.dates().entrySet().stream().allMatch(asked -> {
            List<ResourceIndexedSearchParamDate> named = stored.stream()
                    .filter(date -> date.getParamName().equals(asked.getKey()))
                    .toList();
            return asked.getValue().stream()
                    .allMatch(alternatives -> alternatives.stream()
                            .anyMatch(date -> named.stream().anyMatch(one -> fits(date, one))));
        });
    }

    private boolean fits(DateParam asked, ResourceIndexedSearchParamDate stored) {
        return DateSpan.of(asked.getValue().toInstant(), asked.getPrecision(), zone)
                .fits(
                        asked.getPrefix(),
                        stored.getValueLow().toInstant(),
                        stored.getValueHigh().toInstant());
    }
}
