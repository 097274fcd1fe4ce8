package org.delhihims.server.text;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.ISearchParamFilter;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.SearchParamSet;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.util.StringUtil;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * The string parameters of a resource, such as names, folded as searches are. HAPI folds Latin accents only: a name with a
 * joiner in it would be another name. For {@code :exact} the text is kept as it was written.
 */
final class FoldedStrings extends SearchParamExtractorR4 {

    @Override
    public SearchParamSet<ResourceIndexedSearchParamString> extractSearchParamStrings(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamString> strings = super.extractSearchParamStrings(resource, filter);
        // A member of a set must not change while it is one.
        List<ResourceIndexedSearchParamString> written = List.copyOf(strings);
        strings.clear();
        for (ResourceIndexedSearchParamString text : written) {
            if (text.getValueExact() != null) {
                text.setValueNormalized(normalized(text.getValueExact()));
                text.clearHashes();
                text.calculateHashes();
            }
            strings.add(text);
        }
        return strings;
    }

    private static String normalized(String text) {
        String folded = StringUtil.normalizeStringForSearchIndexing(Folding.fold(text));
        return folded.substring(0, Math.min(folded.length(), ResourceIndexedSearchParamString.MAX_LENGTH));
    }
}
