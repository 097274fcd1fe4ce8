package org.delhihims.server.identity;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delhihims.card.CardNumber;
import org.delhihims.identity.Evidence;
import org.delhihims.identity.Match;
import org.delhihims.identity.MatchGrade;
import org.delhihims.kernel.Canonicals;
import org.delhihims.merge.MergeDesk;
import org.delhihims.merge.MergeMover;
import org.delhihims.merge.PersonPair;
import org.delhihims.server.identity.DueMatches.Due;
import org.delhihims.server.identity.MatchDesk.Found;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares each record, once it is stored, with those that are known, and asks for a review of those that look like one
 * person's. Nobody who stores a record waits for it. The server reads in its own name and joins nothing by itself.
 */
final class Suspicions {

    private static final Logger LOG = LoggerFactory.getLogger(Suspicions.class);

    private static final int AT_ONCE = 20;
    private static final String FACILITY = Canonicals.identifierSystem("record-facility");
    private static final String SERVER = "Organization/delhi-health-department";

    private final DueMatches due;
    private final MatchDesk matches;
    private final MergeDesk merges;
    private final IFhirResourceDao<Patient> patients;

    Suspicions(DueMatches due, MatchDesk matches, MergeDesk merges, IFhirResourceDao<Patient> patients) {
        this.due = due;
        this.matches = matches;
        this.merges = merges;
        this.patients = patients;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
    void look() {
        due.take(AT_ONCE).forEach(this::tryToLook);
    }

    /** What fails is tried again later, and keeps nobody else from being looked at. */
    private void tryToLook(Due one) {
        try {
            read(one.residentId()).ifPresent(this::look);
            due.done(one);
        } catch (RuntimeException failure) {
            LOG.warn("A record could not be compared with the others", failure);
        }
    }

    private void look(Patient resident) {
        if (resident.hasActive() && !resident.getActive()) {
            return;
        }
        String id = resident.getIdElement().getIdPart();
        for (Found found : matches.find(resident)) {
            if (!found.residentId().equals(id) && isToBeReviewed(found.match())) {
                read(found.residentId())
                        .ifPresent(
                                other -> merges.suspect(pair(resident, other), server(other), reasons(found.match())));
            }
        }
    }

    /** Of what is merely possible there is too much ({@code decisions/0021}), but for a number that the rest contradicts. */
    private static boolean isToBeReviewed(Match match) {
        return match.grade() == MatchGrade.CERTAIN
                || match.grade() == MatchGrade.PROBABLE
                || match.reasons().contains(Evidence.CONTRADICTED_NUMBER);
    }

    /** The record with a card stays, or else the one that was there before. */
    private static PersonPair pair(Patient resident, Patient other) {
        String id = resident.getIdElement().getIdPart();
        String otherId = other.getIdElement().getIdPart();
        return hasCard(resident) && !hasCard(other) ? new PersonPair(otherId, id) : new PersonPair(id, otherId);
    }

    private static boolean hasCard(Patient resident) {
        return resident.getIdentifier().stream()
                .anyMatch(
                        number -> CardNumber.SYSTEM.equals(number.getSystem()) && number.getUse() != IdentifierUse.OLD);
    }

    /** The review is for the facility that wrote the record that was there before. */
    private static MergeMover server(Patient known) {
        String facility = known.getMeta().getTag().stream()
                .filter(tag -> FACILITY.equals(tag.getSystem()))
                .map(Coding::getCode)
                .findFirst()
                .orElse(null);
        return new MergeMover(null, SERVER, facility);
    }

    /** What the evidence says tells nobody what stands in the records. */
    private static String reasons(Match match) {
        return match.reasons().stream()
                .map(reason -> reason.sentence().english())
                .collect(Collectors.joining(" "));
    }

    private Optional<Patient> read(String id) {
        try {
            return Optional.of(patients.read(new IdType("Patient", id), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException gone) {
            return Optional.empty();
        }
    }
}
