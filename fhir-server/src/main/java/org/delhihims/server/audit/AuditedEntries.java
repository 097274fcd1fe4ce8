package org.delhihims.server.audit;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.audit.Deed;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** The entries of a Bundle, each of which leaves one event in the audit, whatever becomes of it. */
public final class AuditedEntries {

    private static final int REFUSED = 400;

    private final Optional<AuditTrail> trail;

    private AuditedEntries(Optional<AuditTrail> trail) {
        this.trail = trail;
    }

    public static AuditedEntries of(ServletRequestDetails bundle) {
        return new AuditedEntries(AuditTrail.of(bundle.getServletRequest()));
    }

    /** Serves an entry as a request. Some are refused before it is known what they ask. */
    public BundleEntryComponent served(String method, String address, Supplier<BundleEntryComponent> request) {
        int before = count();
        BundleEntryComponent answer = request.get();
        if (count() == before) {
            refused(method, address, statusOf(answer));
        }
        return answer;
    }

    /** Serves a read only to learn whether it will be refused. One that is not is told when it is answered. */
    public BundleEntryComponent tried(Supplier<BundleEntryComponent> request) {
        int before = count();
        BundleEntryComponent answer = request.get();
        if (statusOf(answer) < REFUSED) {
            trail.ifPresent(notes -> notes.forgetSince(before));
        }
        return answer;
    }

    /** An entry that has become no request; {@code address} is its own, within the FHIR endpoint. */
    public void refused(String method, String address, int status) {
        trail.ifPresent(notes -> notes.entry(attempted(method, address)).answered(status));
    }

    /** A write of a transaction was done. If it has changed nothing, it has still told that the record is there. */
    public void written(String method, String address, BundleEntryComponent answer) {
        String reference = answer.getResponse().hasLocation()
                ? answer.getResponse().getLocation().replaceFirst("/_history/.*", "")
                : address;
        trail.filter(notes -> !notes.own().hasWritten(reference)).ifPresent(notes -> {
            AuditNotes entry = notes.entry(attempted(method, address));
            entry.touched(reference);
            entry.answered(statusOf(answer));
        });
    }

    private int count() {
        return trail.map(AuditTrail::entries).orElse(0);
    }

    private static Deed attempted(String method, String address) {
        return Deed.attempted(method, address.replaceFirst("\\?.*", ""));
    }

    private static int statusOf(BundleEntryComponent answer) {
        return Integer.parseInt(answer.getResponse().getStatus().substring(0, 3));
    }
}
