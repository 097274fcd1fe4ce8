package org.delhihims.server.label;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The records that come in one transaction and refer to each other before any of them is stored. */
final class SameTransaction {

    private static final String KEY = SameTransaction.class.getName();

    private final Map<String, Resource> records = new HashMap<>();

    private SameTransaction(Bundle transaction) {
        for (BundleEntryComponent entry : transaction.getEntry()) {
            HTTPVerb method = entry.getRequest().getMethod();
            if (entry.getResource() == null || (method != HTTPVerb.POST && method != HTTPVerb.PUT)) {
                continue;
            }
            if (entry.hasFullUrl()) {
                records.put(entry.getFullUrl(), entry.getResource());
            }
            if (method == HTTPVerb.PUT) {
                records.put(entry.getRequest().getUrl(), entry.getResource());
            }
        }
    }

    /** Has each record know the others. */
    static void note(Bundle transaction) {
        SameTransaction together = new SameTransaction(transaction);
        together.records.values().forEach(record -> record.setUserData(KEY, together));
    }

    static Optional<Resource> beside(Resource record, String reference) {
        @Nullable Object together = record.getUserData(KEY);
        return together instanceof SameTransaction transaction
                ? Optional.ofNullable(transaction.records.get(reference))
                : Optional.empty();
    }
}
