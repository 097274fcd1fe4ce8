package org.delhihims.server.label;

import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.delhihims.label.Labeller;
import org.delhihims.label.Labels;
import org.delhihims.label.Records;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The labels of a record, from itself, from what comes in the same transaction and from what is stored. */
final class RecordLabels {

    private static final String READ = RecordLabels.class.getName();

    private final Labeller labeller;
    private final StoredRecords stored;

    RecordLabels(Labeller labeller, StoredRecords stored) {
        this.labeller = labeller;
        this.stored = stored;
    }

    /** The visit that a whole transaction belongs to is read once for it. */
    Labels of(Resource resource, @Nullable TransactionDetails transaction) {
        Map<String, Optional<Resource>> read =
                transaction == null ? new HashMap<>() : transaction.getOrCreateUserData(READ, HashMap::new);
        return labeller.of(resource, reference -> find(resource, reference, read));
    }

    private Optional<Records.Found> find(Resource from, String reference, Map<String, Optional<Resource>> read) {
        Optional<Resource> beside = SameTransaction.beside(from, reference);
        if (beside.isPresent()) {
            return beside.map(other -> new Records.Found(other, false));
        }
        IdType id = new IdType(reference).toUnqualifiedVersionless();
        if (!id.hasResourceType() || !id.hasIdPart()) {
            return Optional.empty();
        }
        return read.computeIfAbsent(id.getValue(), unknown -> stored.current(id))
                .map(other -> new Records.Found(other, true));
    }
}
