package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.access.Decision;
import org.delhihims.access.View;
import org.delhihims.audit.ConcernedPatients;
import org.delhihims.audit.Deed;
import org.delhihims.server.audit.Disclosures;
import org.delhihims.server.client.Clients;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a caller who was kept may see of records that the server has read for him: BulkGuard and SubscriptionGuard of
 * {@code security.md} 3.3.
 */
public final class KeptViews {

    private final PolicyJudge judge;
    private final ScopeJudge scopes;
    private final EarlierVersions versions;
    private final Clients clients;
    private final Disclosures disclosures;

    KeptViews(
            PolicyJudge judge, ScopeJudge scopes, EarlierVersions versions, Clients clients, Disclosures disclosures) {
        this.judge = judge;
        this.scopes = scopes;
        this.versions = versions;
        this.clients = clients;
        this.disclosures = disclosures;
    }

    /** What is known of patients, and of the one caller, while some records are judged. */
    public static final class Batch {

        private final SystemRequestDetails memory = new SystemRequestDetails();
        private @Nullable Boolean isShutOut;
    }

    /** A client that was blocked or removed is given nothing any more. */
    private boolean isShutOut(KeptCaller kept, Batch batch) {
        if (batch.isShutOut == null) {
            batch.isShutOut = clients.client(kept.clientId()).isEmpty();
        }
        return batch.isShutOut;
    }

    /**
     * The record as this caller sees it; nothing if he does not. It may be changed.
     *
     * @param searchedBy the parameters by which it was found: by what is masked one finds nothing
     */
    public Optional<Resource> of(KeptCaller kept, Resource record, Set<String> searchedBy, Batch batch) {
        Caller caller = kept.caller();
        if (isShutOut(kept, batch) || !scopes.maySee(caller, record)) {
            return Optional.empty();
        }
        Decision decision = judge.seeing(caller, record, batch.memory);
        if (!decision.isAllowed()) {
            return Optional.empty();
        }
        if (decision.view() != View.MASKED) {
            return Optional.of(record);
        }
        if (!Masking.SEARCHED_BY.containsAll(searchedBy)) {
            return Optional.empty();
        }
        Masking.mask(record);
        return Optional.of(record);
    }

    /** Whether this caller could see a record before it was deleted. */
    public boolean wasSeen(KeptCaller kept, String type, String id, Batch batch) {
        Caller caller = kept.caller();
        return !isShutOut(kept, batch)
                && versions.lastContentOf(type, id)
                        .filter(last -> scopes.maySee(caller, last))
                        .filter(last -> judge.seeing(caller, last, batch.memory).isAllowed())
                        .isPresent();
    }

    /**
     * Enters into the audit that these records leave. Returns when that is kept.
     *
     * @throws RuntimeException if it cannot be, and then nothing may leave
     */
    public void leaving(KeptCaller kept, Deed deed, List<Resource> records) {
        if (!records.isEmpty()) {
            disclosures.enter(
                    TokenAccessors.of(kept.caller()),
                    deed,
                    records.stream()
                            .map(record -> record.fhirType() + "/"
                                    + record.getIdElement().getIdPart())
                            .toList(),
                    records.stream()
                            .flatMap(record -> ConcernedPatients.of(record).stream())
                            .distinct()
                            .toList());
        }
    }
}
