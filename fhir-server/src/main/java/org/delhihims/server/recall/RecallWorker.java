package org.delhihims.server.recall;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.delhihims.audit.Accessor;
import org.delhihims.recall.Reader;
import org.delhihims.recall.Recall;
import org.delhihims.recall.RecallNotices;
import org.delhihims.server.audit.RecordReaders;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells everyone who has read a record that turned out to be wrong. All notices of one such record are one database
 * transaction, with a row for each reader: whoever kills the server finds all of them or none, and none twice.
 *
 * <p>Source: {@code domain.md} 3.2.4.
 */
final class RecallWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RecallWorker.class);

    private static final int AT_ONCE = 20;

    private final Recalls recalls;
    private final RecordReaders readers;
    private final DaoRegistry records;
    private final TransactionOperations transactions;
    private final RecallRules rules;
    private final Clock clock;

    RecallWorker(
            Recalls recalls,
            RecordReaders readers,
            DaoRegistry records,
            TransactionOperations transactions,
            RecallRules rules,
            Clock clock) {
        this.recalls = recalls;
        this.readers = readers;
        this.records = records;
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
    void tell() {
        recalls.untold(clock.instant().minus(rules.settledAfter()), AT_ONCE).forEach(this::tryToTell);
    }

    /** What fails is tried again the next time, and keeps nobody else from being told. */
    private void tryToTell(Recalls.Key key) {
        try {
            transactions.executeWithoutResult(status -> recalls.lockUntold(key).ifPresent(this::tell));
        } catch (RuntimeException failure) {
            LOG.warn("Readers of a wrong record could not be told", failure);
            recalls.failed(key);
        }
    }

    /** Whoever reads while the right version is being stored may be shown the wrong one, so reads of these moments count. */
    private void tell(Recall recall) {
        Instant now = clock.instant();
        Instant until = recall.found().plus(rules.settledAfter());
        boolean isThere = recalls.isThere(recall);
        Map<Accessor, String> found = readers.of(recall.patients(), recall.doubted(), recalls.since(recall), until);
        found.forEach((who, patient) -> Reader.of(who.fhirUser(), who.role(), who.facility(), who.client())
                .filter(reader -> !reader.who().equals(recall.corrector()))
                .filter(reader -> recalls.enter(recall, reader))
                .ifPresent(reader -> store(RecallNotices.notice(recall, reader, patient, isThere, now))));
        recalls.told(recall, now);
    }

    private void store(Resource notice) {
        if (notice instanceof Communication message) {
            records.getResourceDao(Communication.class).create(message, new SystemRequestDetails());
        } else if (notice instanceof Task task) {
            records.getResourceDao(Task.class).create(task, new SystemRequestDetails());
        }
    }
}
