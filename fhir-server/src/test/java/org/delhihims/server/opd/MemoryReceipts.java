package org.delhihims.server.opd;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.delhihims.kernel.RecordStore;
import org.delhihims.opd.OpdRecords;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts in memory beside counters in a real database, with its real transactions. */
final class MemoryReceipts implements RecordStore, OpdRecords {

    private final Map<String, Resource> kept = new ConcurrentHashMap<>();
    private final TransactionTemplate transactions;

    MemoryReceipts(DataSource connections) {
        transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
    }

    @Override
    public void commit(List<? extends Resource> changes) {
        for (Resource resource : changes) {
            identify(resource);
            kept.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource.copy());
        }
    }

    @Override
    public <T> T inOneTransaction(Supplier<T> deed) {
        return Objects.requireNonNull(transactions.execute(status -> deed.get()));
    }

    @Override
    public Appointment appointment(String id) {
        return ((Appointment) Objects.requireNonNull(kept.get("Appointment/" + id))).copy();
    }

    @Override
    public Encounter encounter(String id) {
        return ((Encounter) Objects.requireNonNull(kept.get("Encounter/" + id))).copy();
    }

    @Override
    public Task task(String id) {
        return ((Task) Objects.requireNonNull(kept.get("Task/" + id))).copy();
    }

    @Override
    public String identify(Resource receipt) {
        if (!receipt.hasId()) {
            receipt.setId(receipt.fhirType() + "/" + UUID.randomUUID());
        }
        return receipt.getIdElement().getIdPart();
    }

    Slot slot(String id) {
        return ((Slot) Objects.requireNonNull(kept.get("Slot/" + id))).copy();
    }
}
