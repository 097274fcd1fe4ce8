package org.delhihims.server.identifier;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.TokenPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.TokenParam;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every search for a token in the database comes by here: plain ones, chains, {@code _has}, conditions of writes, filters. */
final class MarkedTokens extends TokenPredicateBuilder {

    private final NumberMarks marks;

    MarkedTokens(SearchQueryBuilder sql, NumberMarks marks) {
        super(sql);
        this.marks = marks;
    }

    @Override
    public Condition createPredicateToken(
            Collection<IQueryParameterType> asked,
            String type,
            String prefix,
            RuntimeSearchParam parameter,
            CompareOperation operation,
            RequestPartitionId partition) {
        List<IQueryParameterType> stored =
                asked.stream().flatMap(value -> stored(parameter, value)).toList();
        return super.createPredicateToken(stored, type, prefix, parameter, operation, partition);
    }

    private Stream<IQueryParameterType> stored(RuntimeSearchParam parameter, IQueryParameterType asked) {
        return asked instanceof TokenParam token
                ? marks.asked(parameter.getName(), token).map(IQueryParameterType.class::cast)
                : Stream.of(asked);
    }
}
