package org.delhihims.server.bundle;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.HashMap;
import java.util.Map;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.StoredResource;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * A transaction does not write one record by two of its entries, also where one of them finds it by a search.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#trules">FHIR: resource identities that overlap</a>
 */
@Interceptor
public final class OneRecordOnce implements StorageInterceptor {

    private static final String WRITTEN = OneRecordOnce.class.getName();

    private final RuleBook sentences;

    OneRecordOnce(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.STORABLE)
    public void updated(IBaseResource before, IBaseResource after, TransactionDetails transaction) {
        String place = StoredResource.inRequest((Resource) after, after.fhirType());
        String record = after.fhirType() + "/" + before.getIdElement().getIdPart();
        Map<String, String> written = transaction.getOrCreateUserData(WRITTEN, HashMap::new);
        String earlier = written.putIfAbsent(record, place);
        if (earlier != null && !earlier.equals(place)) {
            throw new Refusal(INVALID, sentences.refusal("one-record-twice", ""), place);
        }
    }
}
