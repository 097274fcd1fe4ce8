package org.delhihims.server.questionnaire;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;

/** The forms there are, read in the caller's name. */
final class FormShelf {

    private final IFhirResourceDao<Questionnaire> forms;
    private final RuleBook sentences;

    FormShelf(IFhirResourceDao<Questionnaire> forms, RuleBook sentences) {
        this.forms = forms;
        this.sentences = sentences;
    }

    Questionnaire byId(IdType id, RequestDetails caller) {
        return forms.read(new IdType("Questionnaire", id.getIdPart()), caller);
    }

    /** By {@code url} or {@code url|version}; without a version the one that was changed last. */
    Questionnaire byCanonical(String canonical, String path, RequestDetails caller) {
        String[] parts = canonical.split("\\|", 2);
        SearchParameterMap asked = SearchParameterMap.newSynchronous("url", new UriParam(parts[0]));
        if (parts.length > 1) {
            asked.add("version", new TokenParam(parts[1]));
        }
        return first(asked, path, caller);
    }

    Questionnaire byIdentifier(String system, String value, String path, RequestDetails caller) {
        return first(SearchParameterMap.newSynchronous("identifier", new TokenParam(system, value)), path, caller);
    }

    private Questionnaire first(SearchParameterMap asked, String path, RequestDetails caller) {
        asked.setSort(new SortSpec("_lastUpdated", SortOrderEnum.DESC));
        return forms.search(asked, caller).getAllResources().stream()
                .map(Questionnaire.class::cast)
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, sentences.refusal("unknown-form", path), path));
    }
}
