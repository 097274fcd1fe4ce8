package org.delhihims.server.access;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.Criteria;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers the searches within a search, chains and {@code _has}, in the caller's name, and puts what they find in their
 * place. Left to the database they would look at records that the caller may not see, and tell of them by what is found.
 */
final class SearchHops {

    /** So many records may a chain lead over. */
    static final int MOST = 10_000;

    private static final String KEY = SearchHops.class.getName();

    /** The id of no record. */
    static final String NONE = "none-may-be-seen";

    private final ISearchParamRegistry parameters;
    private final DaoRegistry records;
    private final CriteriaReader searches;
    private final Reaches reaches;
    private final RuleBook sentences;
    private final JdbcClient database;

    SearchHops(
            ISearchParamRegistry parameters,
            DaoRegistry records,
            CriteriaReader searches,
            Reaches reaches,
            RuleBook sentences,
            JdbcClient database) {
        this.parameters = parameters;
        this.records = records;
        this.searches = searches;
        this.reaches = reaches;
        this.sentences = sentences;
        this.database = database;
    }

    void answer(SearchParameterMap search, String type, Caller caller, RequestDetails request) {
        answerReversed(search, type, caller, request);
        for (Map.Entry<String, List<List<IQueryParameterType>>> parameter : search.entrySet()) {
            parameter
                    .getValue()
                    .replaceAll(alternatives -> answered(type, parameter.getKey(), alternatives, caller, request));
        }
    }

    /** {@code _has} becomes a list of the records that are pointed at. */
    private void answerReversed(SearchParameterMap search, String type, Caller caller, RequestDetails request) {
        List<List<IQueryParameterType>> all = search.get(Constants.PARAM_HAS);
        if (all == null) {
            return;
        }
        for (List<IQueryParameterType> alternatives : List.copyOf(all)) {
            List<HasParam> closed = alternatives.stream()
                    .filter(HasParam.class::isInstance)
                    .map(HasParam.class::cast)
                    .filter(has -> !reaches.areOpen(caller.policyRole(), has.getTargetResourceType()))
                    .toList();
            if (!closed.isEmpty()) {
                all.remove(alternatives);
                Set<String> found = new TreeSet<>();
                closed.forEach(has -> found.addAll(pointedAt(type, has, request)));
                TokenOrListParam ids = new TokenOrListParam();
                (found.isEmpty() ? Set.of(NONE) : found).forEach(id -> ids.add(new TokenParam(id)));
                search.add("_id", ids);
            }
        }
        if (all.isEmpty()) {
            search.remove(Constants.PARAM_HAS);
        }
    }

    private Set<String> pointedAt(String type, HasParam has, RequestDetails request) {
        String from = has.getTargetResourceType();
        RuntimeSearchParam link =
                parameters.getActiveSearchParam(from, has.getReferenceFieldName(), SearchParamLookupContextEnum.SEARCH);
        if (link == null || link.getParamType() != RestSearchParameterTypeEnum.REFERENCE) {
            throw unknown(Constants.PARAM_HAS);
        }
        List<JpaPid> keys = find(from, has.getParameterName(), has.getParameterValue(), Constants.PARAM_HAS, request);
        if (keys.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(database.sql("""
                        select distinct r.fhir_id
                        from hfj_res_link l join hfj_resource r on r.res_id = l.target_resource_id
                        where l.src_resource_id in (:keys) and l.src_path in (:paths) and r.res_type = :type
                        """)
                .param("keys", keys.stream().map(JpaPid::getId).toList())
                .param("paths", link.getPathsSplitForResourceType(from))
                .param("type", type)
                .query(String.class)
                .list());
    }

    private List<IQueryParameterType> answered(
            String type, String name, List<IQueryParameterType> alternatives, Caller caller, RequestDetails request) {
        List<IQueryParameterType> answered = new ArrayList<>();
        for (IQueryParameterType one : alternatives) {
            if (one instanceof ReferenceParam chain && chain.getChain() != null) {
                answered.addAll(chained(type, name, chain, caller, request));
            } else {
                answered.add(one);
            }
        }
        return answered;
    }

    private List<IQueryParameterType> chained(
            String type, String name, ReferenceParam chain, Caller caller, RequestDetails request) {
        List<String> targets = targetsOf(type, name, chain);
        boolean isOpen = !chain.getChain().contains(".")
                && targets.stream().allMatch(target -> reaches.areOpen(caller.policyRole(), target));
        if (isOpen) {
            return List.of(chain);
        }
        // Where an id stands, a reference may stand.
        String value = chain.getChain().equals("_id") ? new IdType(chain.getValue()).getIdPart() : chain.getValue();
        List<IQueryParameterType> found = new ArrayList<>();
        for (String target : targets) {
            for (String id : idsOf(find(target, chain.getChain(), value, name, request))) {
                found.add(new ReferenceParam(target + "/" + id));
            }
        }
        return found.isEmpty() ? List.of(new ReferenceParam(targets.get(0) + "/" + NONE)) : found;
    }

    /** The types a chain may lead to: the one that is named, or those that know the parameter behind it. */
    private List<String> targetsOf(String type, String name, ReferenceParam chain) {
        if (chain.getResourceType() != null) {
            return List.of(chain.getResourceType());
        }
        RuntimeSearchParam parameter = parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
        Set<String> possible = parameter == null ? Set.of() : parameter.getTargets();
        String next = chain.getChain().replaceFirst("[.:].*", "");
        List<String> targets = possible.stream()
                .filter(target -> next.startsWith("_")
                        || parameters.getActiveSearchParam(target, next, SearchParamLookupContextEnum.SEARCH) != null)
                .sorted()
                .toList();
        if (targets.isEmpty()) {
            throw unknown(name);
        }
        return targets;
    }

    private List<JpaPid> find(String type, String parameter, String value, String asked, RequestDetails request) {
        Optional<Criteria> criteria =
                searches.read(type + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        if (criteria.isEmpty()) {
            throw unknown(asked);
        }
        SearchParameterMap map = criteria.get().parameters().setLoadSynchronousUpTo(MOST + 1);
        List<JpaPid> keys = search(type, map, request);
        if (keys.size() > MOST) {
            throw new Refusal(
                    Refusal.Reason.INVALID, sentences.refusal("too-many-matches-to-judge", "\"" + asked + "\""));
        }
        return keys;
    }

    /** Of what it finds nothing but its key is looked at, so the search itself must be held to what may be seen. */
    private List<JpaPid> search(String type, SearchParameterMap search, RequestDetails request) {
        boolean isOutermost = request.getUserData().putIfAbsent(KEY, true) == null;
        try {
            return records.getResourceDao(type).searchForIds(search, request, null);
        } finally {
            if (isOutermost) {
                request.getUserData().remove(KEY);
            }
        }
    }

    /** Whether a search is one within another. */
    static boolean isWithinAnother(RequestDetails request) {
        return request.getUserData().containsKey(KEY);
    }

    private Refusal unknown(String parameter) {
        return new Refusal(Refusal.Reason.INVALID, sentences.refusal("unknown-parameter", "\"" + parameter + "\""));
    }

    private Set<String> idsOf(List<JpaPid> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new TreeSet<>(database.sql("select fhir_id from hfj_resource where res_id in (:keys)")
                        .param("keys", keys.stream().map(JpaPid::getId).toList())
                        .query(String.class)
                        .list());
    }
}
