package org.delhihims.server.record;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;

/** Finds the last Observations of each code among those that a search matches, in the caller's name. */
final class LastObservations {

    /** More than a patient in intensive care gathers in a year; beyond, the search must be narrowed. */
    static final int MOST = 50_000;

    private static final int LOADED_AT_ONCE = 500;

    private final IFhirResourceDao<Observation> observations;
    private final SightingIndex index;

    LastObservations(IFhirResourceDao<Observation> observations, SightingIndex index) {
        this.observations = observations;
        this.index = index;
    }

    /** The most recent first; nothing when more match than can be looked through. */
    Optional<List<Observation>> find(SearchParameterMap matching, int max, RequestDetails caller) {
        matching.setLoadSynchronousUpTo(MOST + 1);
        List<JpaPid> found = observations.searchForIds(matching, caller, null);
        if (found.size() > MOST) {
            return Optional.empty();
        }
        List<Sighting> sightings =
                index.of(found.stream().map(JpaPid::getId).distinct().toList());
        List<Sighting> last = new LastOfEach(max).of(named(sightings, caller));
        Map<String, Observation> loaded = load(last, caller);
        return Optional.of(last.stream()
                .filter(sighting -> loaded.containsKey(sighting.id()))
                .map(sighting -> loaded.get(sighting.id()))
                .toList());
    }

    /** What was observed stands in the index in codes alone; words must be read. */
    private List<Sighting> named(List<Sighting> sightings, RequestDetails caller) {
        Map<String, Observation> inWords = load(
                sightings.stream()
                        .filter(sighting -> sighting.codes().isEmpty())
                        .toList(),
                caller);
        List<Sighting> named = new ArrayList<>();
        for (Sighting sighting : sightings) {
            if (!sighting.codes().isEmpty()) {
                named.add(sighting);
            } else if (inWords.containsKey(sighting.id())) {
                Observation observation = inWords.get(sighting.id());
                named.add(sighting.named(String.valueOf(observation.getCode().getText())));
            }
        }
        return named;
    }

    private Map<String, Observation> load(List<Sighting> sightings, RequestDetails caller) {
        Map<String, Observation> loaded = new HashMap<>();
        for (List<Sighting> part : Lists.partition(sightings, LOADED_AT_ONCE)) {
            TokenOrListParam ids = new TokenOrListParam();
            part.forEach(sighting -> ids.add(new TokenParam(sighting.id())));
            SearchParameterMap map = SearchParameterMap.newSynchronous().add("_id", ids);
            observations
                    .searchForResources(map, caller)
                    .forEach(
                            observation -> loaded.put(observation.getIdElement().getIdPart(), observation));
        }
        return loaded;
    }
}
