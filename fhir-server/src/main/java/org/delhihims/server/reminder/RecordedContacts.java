package org.delhihims.server.reminder;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.delhihims.card.CardLedger;
import org.delhihims.card.Residents;
import org.delhihims.reminder.Contact;
import org.delhihims.reminder.Contacts;
import org.delhihims.slip.Visit;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contacts on the records of residents, and on those of whoever has booked for them from home. */
final class RecordedContacts implements Contacts {

    private final Residents residents;
    private final IFhirResourceDao<RelatedPerson> relations;
    private final JdbcClient database;
    private final Clock clock;

    RecordedContacts(Residents residents, IFhirResourceDao<RelatedPerson> relations, JdbcClient database, Clock clock) {
        this.residents = residents;
        this.relations = relations;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Contact> of(Visit visit) {
        Optional<Patient> patient = residents.resident(visit.patient()).filter(one -> !CardLedger.isDead(one));
        if (patient.isEmpty()) {
            return List.of();
        }
        Contact own = Contact.of(patient.get(), clock.instant());
        return own.mobile() != null
                ? List.of(own)
                : Stream.concat(Stream.of(own), booker(visit).stream()).toList();
    }

    private Optional<Contact> booker(Visit visit) {
        return database.sql("""
                        select a.fhir_user from hims.opd_place p join hims.account a on a.id::text = p.account
                        where p.appointment_id = ? and a.active and a.fhir_user is not null
                        """)
                .param(visit.appointment())
                .query(String.class)
                .optional()
                .map(IdType::new)
                .flatMap(this::contactOf);
    }

    private Optional<Contact> contactOf(IdType user) {
        Instant now = clock.instant();
        return switch (user.getResourceType()) {
            case "Patient" -> residents.resident(user.getIdPart()).map(patient -> Contact.of(patient, now));
            case "RelatedPerson" ->
                relation(user).filter(person -> isInForce(person, now)).map(person -> Contact.of(person, now));
            default -> Optional.empty();
        };
    }

    private Optional<RelatedPerson> relation(IdType id) {
        try {
            return Optional.of(relations.read(id, new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }

    private static boolean isInForce(RelatedPerson person, Instant now) {
        Date end = person.getPeriod().getEnd();
        return (!person.hasActive() || person.getActive())
                && (end == null || end.toInstant().isAfter(now));
    }
}
