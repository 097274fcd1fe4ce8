package org.delhihims.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One access to records, as the audit keeps it ({@code security.md} 4.9, AUD-1). It holds ids and no content: neither
 * names nor numbers of people.
 *
 * @param request the id of the HTTP request, which the entries of one Bundle share
 * @param touched what was returned or written: {@code Observation/[id]}
 * @param patients the ids of the Patients whose records they are, and of those who were asked for
 * @param status of HTTP; {@link #UNANSWERED} if the server stopped after it had stored and before it could answer
 * @param factor what the policy has decided by
 */
public record Access(
        String request,
        Accessor who,
        Deed deed,
        List<String> touched,
        List<String> patients,
        int status,
        Purpose purpose,
        @Nullable String factor) {

    public static final int UNANSWERED = 0;

    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    public Access {
        touched = List.copyOf(touched);
        patients = List.copyOf(patients);
    }

    /** As a resident may see it: without what it was about beside these patients. */
    public Access onlyOf(Set<String> own) {
        if (own.containsAll(patients)) {
            return this;
        }
        List<String> left = patients.stream().filter(own::contains).toList();
        Deed shown = new Deed(deed.interaction(), deed.type(), deed.operation(), null);
        return new Access(request, who, shown, List.of(), left, status, purpose, factor);
    }

    /** Whether somebody has broken the glass for it, or has said that a life is at stake. */
    public boolean isEmergency() {
        return purpose.code().equals("BTG") || purpose.code().equals("ETREAT");
    }

    public boolean isRefused() {
        return status >= REFUSED && status < FAILED;
    }

    public boolean isFailed() {
        return status >= FAILED;
    }
}
