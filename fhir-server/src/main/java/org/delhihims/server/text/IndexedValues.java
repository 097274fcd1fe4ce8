package org.delhihims.server.text;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.ISearchParamFilter;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.SearchParamSet;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.util.StringUtil;
import java.util.List;
import org.delhihims.server.dates.DelhiDays;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What a resource is found by. Its string parameters, such as names, are folded as searches are: HAPI folds Latin accents
 * only, and a name with a joiner in it would be another name; for {@code :exact} the text is kept as it was written. Its
 * days are those in Delhi.
 */
final class IndexedValues extends SearchParamExtractorR4 {

    private final DelhiDays days;

    IndexedValues(DelhiDays days) {
        this.days = days;
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamDate> extractSearchParamDates(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamDate> dates = super.extractSearchParamDates(resource, filter);
        days.correct(dates);
        return dates;
    }

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
