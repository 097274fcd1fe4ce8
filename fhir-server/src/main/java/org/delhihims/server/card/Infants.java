package org.delhihims.server.card;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.delhihims.card.CardAge;
import org.delhihims.card.Residents;
import org.delhihims.paper.CardBack.Infant;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * The children in their first year whose numbers stand on somebody's card ({@code domain.md} 3.1.3): those whose RelatedPerson
 * is the holder, by {@code Patient.link} of the type seealso. The server looks in its own name.
 */
final class Infants {

    /** More do not fit on a card; who has four infants carries a letter. */
    private static final int MOST = 3;

    private final IFhirResourceDao<RelatedPerson> relatives;
    private final Residents residents;
    private final Clock clock;

    Infants(IFhirResourceDao<RelatedPerson> relatives, Residents residents, Clock clock) {
        this.relatives = relatives;
        this.residents = residents;
        this.clock = clock;
    }

    List<Infant> of(Patient holder) {
        LocalDate today = LocalDate.now(clock);
        return holder.getLink().stream()
                .filter(link -> link.getType() == LinkType.SEEALSO)
                .map(link -> link.getOther().getReferenceElement())
                .filter(other -> "RelatedPerson".equals(other.getResourceType()))
                .flatMap(other -> relative(other.getIdPart()).stream())
                .filter(JpaGuardians::isFamilyOrGuardian)
                .map(relative -> relative.getPatient().getReferenceElement().getIdPart())
                .flatMap(child -> residents.resident(child).stream())
                .filter(child -> CardAge.of(child, today) == CardAge.INFANT)
                .flatMap(child -> PrintedResident.of(child).stream())
                .map(PrintedResident::infant)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Optional<RelatedPerson> relative(String id) {
        try {
            return Optional.of(relatives.read(new IdType("RelatedPerson", id), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException gone) {
            return Optional.empty();
        }
    }
}
