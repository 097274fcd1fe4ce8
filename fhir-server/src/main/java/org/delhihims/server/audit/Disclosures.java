package org.delhihims.server.audit;

import java.util.List;
import java.util.UUID;
import org.delhihims.audit.Access;
import org.delhihims.audit.Accessor;
import org.delhihims.audit.Deed;
import org.delhihims.audit.Purpose;

/** Records that leave otherwise than by an answer of the FHIR endpoint: the files of exports, notifications with a record, what
 * residents share by links. */
public final class Disclosures {

    private static final int GIVEN = 200;
    private static final Deed DOCUMENT = new Deed("read", "Bundle", null, null);
    private static final Purpose AT_REQUEST = new Purpose("PATRQT", null);

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
        enter(new Access(UUID.randomUUID().toString(), who, deed, records, patients, GIVEN, Purpose.TREATMENT, null));
    }

    /**
     * What somebody has opened, or tried to, who has a link of the patient's.
     *
     * @param status of the answer
     * @throws AuditUnavailable if it cannot be kept, and then nothing may leave
     */
    public void enterLink(Accessor who, String patient, int status) {
        enter(new Access(
                UUID.randomUUID().toString(), who, DOCUMENT, List.of(), List.of(patient), status, AT_REQUEST, null));
    }

    private void enter(Access access) {
        Submission submission = new Submission(List.of(Entry.of(access)), List.of());
        writer.submit(submission);
        writer.await(submission);
    }
}
