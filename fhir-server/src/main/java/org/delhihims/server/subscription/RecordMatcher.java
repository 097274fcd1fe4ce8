package org.delhihims.server.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.IndexedSearchParamExtractor;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import org.delhihims.server.query.Criteria;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Tells which Subscriptions a record concerns, from the record alone: no search is made for each write. */
final class RecordMatcher {

    private final FhirContext fhir;
    private final InMemoryResourceMatcher matcher;
    private final IndexedSearchParamExtractor extractor;

    RecordMatcher(FhirContext fhir, InMemoryResourceMatcher matcher, IndexedSearchParamExtractor extractor) {
        this.fhir = fhir;
        this.matcher = matcher;
        this.extractor = extractor;
    }

    /** A chain, for example, leads to other records. */
    boolean canJudge(Criteria criteria) {
        return matcher.canBeEvaluatedInMemory(criteria.parameters(), fhir.getResourceDefinition(criteria.type()))
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
                                        subscriber.criteria().parameters().containsKey(parameter.getName())))
                        .toList());
        return interested.stream()
                .filter(subscriber -> matcher.match(
                                subscriber.criteria().parameters(), resource, definition, parameters)
                        .matched())
                .toList();
    }
}
