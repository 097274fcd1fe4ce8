package org.delhihims.server.audit;

import java.util.List;
import java.util.UUID;
import org.delhihims.audit.Access;
import org.delhihims.audit.Accessor;
import org.delhihims.audit.Deed;
import org.delhihims.audit.Purpose;

/** Records that leave later than the request which asked for them: the files of exports, notifications with a record. */
public final class Disclosures {

    private static final int GIVEN = 200;

    private final AuditWriter writer;

    Disclosures(AuditWriter writer) {
        this.writer = writer;
    }

    /**
     * Returns when it is in the audit.
     *
     * @throws AuditUnavailable if it cannot be, and then nothing may leave
     */
    public void enter(Accessor who, Deed deed, List<String> records, List<String> patients) {
        Access access =
                new Access(UUID.randomUUID().toString(), who, deed, records, patients, GIVEN, Purpose.TREATMENT, null);
        Submission submission = new Submission(List.of(Entry.of(access)), List.of());
        writer.submit(submission);
        writer.await(submission);
    }
}
