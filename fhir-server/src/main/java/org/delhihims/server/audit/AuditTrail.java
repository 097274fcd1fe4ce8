package org.delhihims.server.audit;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.delhihims.audit.Access;
import org.delhihims.audit.Accessor;
import org.delhihims.audit.Deed;
import org.jspecify.annotations.Nullable;

/** The notes of one HTTP request: its own, and those of the entries of its Bundle. */
final class AuditTrail {

    private static final String KEY = AuditTrail.class.getName();

    private final String request = UUID.randomUUID().toString();
    private final Accessors accessors;
    private final AuditNotes own;
    private final IdentityHashMap<ServletRequest, AuditNotes> served = new IdentityHashMap<>();
    private final List<AuditNotes> entries = new ArrayList<>();
    private @Nullable Accessor who;

    AuditTrail(Accessors accessors, Deed attempted) {
        this.accessors = accessors;
        this.own = new AuditNotes(attempted);
    }

    static Optional<AuditTrail> of(@Nullable ServletRequest request) {
        return request != null && request.getAttribute(KEY) instanceof AuditTrail trail
                ? Optional.of(trail)
                : Optional.empty();
    }

    void keepWith(ServletRequest http) {
        http.setAttribute(KEY, this);
    }

    String request() {
        return request;
    }

    AuditNotes own() {
        return own;
    }

    /** The notes of what HAPI begins to serve: first the request, then the entries of its Bundle. Some are served twice. */
    AuditNotes begin(ServletRequest request, Deed attempted) {
        return served.computeIfAbsent(request, begun -> served.isEmpty() ? own : entry(attempted));
    }

    /** The notes of one more entry. */
    AuditNotes entry(Deed attempted) {
        AuditNotes entry = new AuditNotes(attempted);
        entries.add(entry);
        return entry;
    }

    int entries() {
        return entries.size();
    }

    /** What has been noted of entries since there were so many is told otherwise. */
    void forgetSince(int count) {
        entries.subList(count, entries.size()).clear();
    }

    /** Who calls, as long as Spring Security knows. */
    Accessor who() {
        if (who == null || who.equals(Accessor.UNKNOWN)) {
            who = accessors.current();
        }
        return who;
    }

    Submission submission(int status) {
        own.answered(status);
        List<Access> accesses = new ArrayList<>(own.accesses(request, who()));
        List<UUID> intents = new ArrayList<>(own.intents());
        for (AuditNotes entry : entries) {
            accesses.addAll(entry.accesses(request, who()));
            intents.addAll(entry.intents());
        }
        return new Submission(accesses.stream().map(Entry::of).toList(), intents);
    }
}
