package org.delhihims.server.identity;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.identity.BlockingKeys;
import org.delhihims.identity.Match;
import org.delhihims.identity.Matcher;
import org.delhihims.identity.PhoneUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Who may be the same person as somebody: candidates by the index, judged one by one. */
final class MatchDesk {

    private static final int MOST_CANDIDATES = 100;
    /** More people than any family has; how many more is of no matter. */
    private static final int MOST_OF_ONE_PHONE = 20;

    private final MatchIndex index;
    private final IFhirResourceDao<Patient> patients;
    private final Matcher matcher;

    MatchDesk(MatchIndex index, IFhirResourceDao<Patient> patients, Matcher matcher) {
        this.index = index;
        this.patients = patients;
        this.matcher = matcher;
    }

    /** One who may be the same. */
    record Found(String residentId, Match match) {}

    /** Everybody of whom it is not certain that they are somebody else, the surest first. The server reads in its own name. */
    List<Found> find(Patient person) {
        List<String> candidates = index.candidates(BlockingKeys.of(person), MOST_CANDIDATES);
        PhoneUse phones = phoneUse();
        return read(candidates).stream()
                .filter(one -> !one.hasActive() || one.getActive())
                .map(one -> new Found(one.getIdElement().getIdPart(), matcher.compare(person, one, phones)))
                .filter(found -> found.match().grade().isForReview())
                .sorted(Comparator.comparingDouble(
                                (Found found) -> -found.match().score())
                        .thenComparing(Found::residentId))
                .toList();
    }

    private List<Patient> read(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TokenOrListParam any = new TokenOrListParam();
        ids.forEach(id -> any.addOr(new TokenParam(id)));
        SearchParameterMap asked = new SearchParameterMap().add(Resource.SP_RES_ID, any);
        asked.setLoadSynchronousUpTo(ids.size());
        return patients.search(asked, new SystemRequestDetails()).getAllResources().stream()
                .map(Patient.class::cast)
                .toList();
    }

    private PhoneUse phoneUse() {
        Map<String, Integer> known = new HashMap<>();
        return phone -> known.computeIfAbsent(phone, this::peopleWith);
    }

    private int peopleWith(String phone) {
        SearchParameterMap asked = new SearchParameterMap().add(Patient.SP_PHONE, new TokenParam(phone));
        asked.setLoadSynchronousUpTo(MOST_OF_ONE_PHONE);
        return patients.searchForIds(asked, new SystemRequestDetails(), null).size();
    }
}
