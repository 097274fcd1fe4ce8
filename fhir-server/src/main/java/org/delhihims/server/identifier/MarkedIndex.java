package org.delhihims.server.identifier;

import ca.uhn.fhir.jpa.dao.index.DaoSearchParamSynchronizer;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.util.AddRemoveCount;
import java.util.Collection;
import java.util.List;

/**
 * Writes the index of a record. Numbers are marked here and not when they are taken from the record, since what is taken is
 * also compared with conditions and with what Subscriptions ask for, in clear.
 */
final class MarkedIndex extends DaoSearchParamSynchronizer {

    private final NumberMarks marks;
    private final PartitionSettings partitions;

    MarkedIndex(NumberMarks marks, PartitionSettings partitions) {
        this.marks = marks;
        this.partitions = partitions;
    }

    @Override
    public AddRemoveCount synchronizeSearchParamsToDatabase(
            ResourceIndexedSearchParams taken, ResourceTable record, ResourceIndexedSearchParams existing) {
        Collection<ResourceIndexedSearchParamToken> tokens = taken.myTokenParams;
        List<ResourceIndexedSearchParamToken> marked =
                tokens.stream().map(token -> marked(token, record)).toList();
        tokens.clear();
        tokens.addAll(marked);
        return super.synchronizeSearchParamsToDatabase(taken, record, existing);
    }

    private ResourceIndexedSearchParamToken marked(ResourceIndexedSearchParamToken token, ResourceTable record) {
        String value = token.getValue();
        String indexed = marks.indexed(token.getParamName(), token.getSystem(), value);
        if (indexed == null || indexed.equals(value)) {
            return token;
        }
        ResourceIndexedSearchParamToken marked = new ResourceIndexedSearchParamToken(
                partitions, record.getResourceType(), token.getParamName(), token.getSystem(), indexed);
        marked.setResource(record);
        return marked;
    }
}
