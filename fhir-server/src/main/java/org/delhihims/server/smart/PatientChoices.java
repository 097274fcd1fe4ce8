package org.delhihims.server.smart;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.delhihims.server.login.Person;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;

/**
 * The records among which a person chooses before an app is started on one: for residents their own and those of the people
 * in their care, for staff that of whoever presents a card.
 */
final class PatientChoices {

    /** A record by the name that people know it by. */
    record Choice(String id, String name) {}

    private static final int VISITS = 20;

    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<Encounter> encounters;
    private final IFhirResourceDao<Organization> facilities;
    private final CardRegister cards;
    private final Clock clock;

    PatientChoices(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<Encounter> encounters,
            IFhirResourceDao<Organization> facilities,
            CardRegister cards,
            Clock clock) {
        this.patients = patients;
        this.encounters = encounters;
        this.facilities = facilities;
        this.cards = cards;
        this.clock = clock;
    }

    List<Choice> of(Person person) {
        return person.patients().stream().flatMap(id -> patient(id).stream()).toList();
    }

    Optional<Choice> patient(String id) {
        try {
            Patient found = patients.read(new IdType("Patient", id), new SystemRequestDetails());
            String name = found.hasName() ? found.getNameFirstRep().getNameAsSingleString() : id;
            return Optional.of(new Choice(id, name));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }

    Optional<Choice> presented(String card) {
        String digits = card.replaceAll("[\\s-]", "");
        return CardNumber.isValid(digits)
                ? cards.holderOf(CardNumber.read(digits)).flatMap(this::patient)
                : Optional.empty();
    }

    /** The visits of a patient, the latest first. */
    List<Choice> visits(String patient, Locale language) {
        return visitsOf(patient).map(visit -> choice(visit, language)).toList();
    }

    boolean isVisitOf(String patient, String encounter) {
        return visitsOf(patient)
                .anyMatch(visit -> visit.getIdElement().getIdPart().equals(encounter));
    }

    private Stream<Encounter> visitsOf(String patient) {
        SearchParameterMap asked = new SearchParameterMap()
                .add("patient", new ReferenceParam("Patient/" + patient))
                .setSort(new SortSpec("date", SortOrderEnum.DESC))
                .setLoadSynchronousUpTo(VISITS);
        return encounters.search(asked, new SystemRequestDetails()).getResources(0, VISITS).stream()
                .map(Encounter.class::cast);
    }

    private Choice choice(Encounter visit, Locale language) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone());
        String when = visit.getPeriod().hasStart()
                ? format.format(visit.getPeriod().getStart().toInstant())
                : "";
        String where =
                visit.hasServiceProvider() ? facility(visit.getServiceProvider().getReferenceElement()) : "";
        return new Choice(visit.getIdElement().getIdPart(), (when + " " + where).strip());
    }

    private String facility(IIdType id) {
        try {
            return String.valueOf(
                    facilities.read(id, new SystemRequestDetails()).getName());
        } catch (BaseServerResponseException unknown) {
            return id.getIdPart() == null ? "" : id.getIdPart();
        }
    }
}
