package org.delhihims.server.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.delhihims.access.Decision;
import org.delhihims.audit.Access;
import org.delhihims.audit.Accessor;
import org.delhihims.audit.ConcernedPatients;
import org.delhihims.audit.Deed;
import org.delhihims.audit.Purpose;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What the audit will say about one request, gathered while it is served; an entry of a batch has its own. Whoever decides
 * about the request, or learns whose records it is about, notes it here.
 */
public final class AuditNotes {

    private static final String KEY = AuditNotes.class.getName();

    private final Set<String> patients = new LinkedHashSet<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<Write> writes = new ArrayList<>();
    private final List<UUID> intents = new ArrayList<>();
    private Deed deed;
    private Purpose purpose = Purpose.TREATMENT;
    private @Nullable String factor;
    private boolean isLetThrough;
    private int status;

    /** A record that was written, by which interaction. */
    record Write(String interaction, String type, String id, List<String> patients) {

        String reference() {
            return type + "/" + id;
        }
    }

    AuditNotes(Deed deed) {
        this.deed = deed;
    }

    /** Those of a request. What the server does for itself has some too, which nobody reads. */
    public static AuditNotes of(@Nullable RequestDetails request) {
        if (request != null && request.getUserData().get(KEY) instanceof AuditNotes notes) {
            return notes;
        }
        return new AuditNotes(new Deed(Deed.UNKNOWN, "", null, null));
    }

    void keepWith(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }

    /** The request is about the record of this Patient. */
    public void concerns(String patientId) {
        patients.add(patientId);
    }

    /** The request has read or written this resource: {@code Observation/[id]}. */
    public void touched(String reference) {
        touched.add(reference);
    }

    /** The rule that has let the request through, or refused it. It is never told to the caller. */
    public void decidedBy(String factor) {
        this.factor = factor;
    }

    /** Of many records one that is open lets the request through; else what has closed the last. */
    public void decidedBy(Decision decision) {
        if (decision.isAllowed() || !isLetThrough) {
            factor = decision.factor();
            isLetThrough = decision.isAllowed();
        }
    }

    /** What for, as a code of {@code v3-ActReason}, and the grant of a break-glass. */
    public void purpose(String code, @Nullable String grantId) {
        purpose = new Purpose(code, grantId);
    }

    void shown(Resource resource) {
        if (resource.getIdElement().hasIdPart()) {
            touched.add(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
            patients.addAll(ConcernedPatients.of(resource));
        }
    }

    void wrote(List<Write> stored, UUID intent) {
        writes.addAll(stored);
        intents.add(intent);
    }

    boolean hasWritten(String reference) {
        return writes.stream().anyMatch(write -> write.reference().equals(reference));
    }

    void is(Deed known) {
        deed = known;
    }

    Deed deed() {
        return deed;
    }

    void answered(int answer) {
        status = answer;
    }

    int status() {
        return status;
    }

    List<UUID> intents() {
        return intents;
    }

    List<Access> accesses(String request, Accessor who) {
        return accesses(request, who, status, writes);
    }

    /** The access and, of a transaction, one for each record that it wrote: its entries are requests, too. */
    List<Access> accesses(String request, Accessor who, int answer, List<Write> written) {
        List<Access> accesses = new ArrayList<>();
        boolean isTransaction = deed.interaction().equals("transaction");
        Set<String> allPatients = new LinkedHashSet<>(patients);
        Set<String> all = new LinkedHashSet<>(isTransaction ? Set.of() : touched);
        for (Write write : written) {
            allPatients.addAll(write.patients());
            if (!isTransaction) {
                all.add(write.reference());
            }
        }
        accesses.add(
                new Access(request, who, deed, List.copyOf(all), List.copyOf(allPatients), answer, purpose, factor));
        if (isTransaction) {
            for (Write write : written) {
                Deed part = new Deed(write.interaction(), write.type(), null, null);
                accesses.add(new Access(
                        request, who, part, List.of(write.reference()), write.patients(), answer, purpose, factor));
            }
        }
        return accesses;
    }
}
