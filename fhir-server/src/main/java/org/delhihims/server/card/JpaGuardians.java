package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.delhihims.card.Guardians;
import org.hl7.fhir.r4.model.RelatedPerson;

/** The people who stand for children, looked for in the server's name: that there is somebody is all that is told. */
final class JpaGuardians implements Guardians {

    /** Of HL7's RoleCode: parents of every kind, grandparents, aunts and uncles, siblings, and who acts by law. */
    private static final Set<String> STANDING_FOR_A_CHILD = Set.of(
            "PRN", "MTH", "FTH", "NMTH", "NFTH", "NPRN", "ADOPTM", "ADOPTF", "ADOPTP", "PRNFOST", "MTHFOST", "FTHFOST",
            "STPPRN", "STPMTH", "STPFTH", "GRPRN", "GRMTH", "GRFTH", "MGRMTH", "MGRFTH", "PGRMTH", "PGRFTH", "AUNT",
            "MAUNT", "PAUNT", "UNCLE", "MUNCLE", "PUNCLE", "SIB", "BRO", "SIS", "GUARD", "GUADLTM", "RESPRSN");

    private static final int OF_AGE = 18;

    private final IFhirResourceDao<RelatedPerson> relatives;
    private final Clock clock;

    JpaGuardians(IFhirResourceDao<RelatedPerson> relatives, Clock clock) {
        this.relatives = relatives;
        this.clock = clock;
    }

    @Override
    public boolean exist(String residentId) {
        SearchParameterMap asked = SearchParameterMap.newSynchronous(
                RelatedPerson.SP_PATIENT, new ReferenceParam("Patient/" + residentId));
        return relatives.search(asked, new SystemRequestDetails()).getAllResources().stream()
                .map(RelatedPerson.class::cast)
                .anyMatch(this::standsForTheChild);
    }

    private boolean standsForTheChild(RelatedPerson relative) {
        boolean isActive = !relative.hasActive() || relative.getActive();
        boolean isOver = relative.getPeriod().hasEnd()
                && relative.getPeriod().getEnd().toInstant().isBefore(clock.instant());
        return isActive && !isOver && !isMinor(relative) && isFamilyOrGuardian(relative);
    }

    static boolean isFamilyOrGuardian(RelatedPerson relative) {
        return relative.getRelationship().stream()
                .flatMap(relationship -> relationship.getCoding().stream())
                .anyMatch(coding -> STANDING_FOR_A_CHILD.contains(coding.getCode()));
    }

    private boolean isMinor(RelatedPerson relative) {
        return relative.hasBirthDate()
                && LocalDate.ofInstant(relative.getBirthDate().toInstant(), clock.getZone())
                        .isAfter(LocalDate.now(clock).minusYears(OF_AGE));
    }
}
