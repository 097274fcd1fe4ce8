package org.delhihims.server.login;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRegister;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Finds the residents that a card or a mobile number and a birth date may stand for. */
final class ResidentRecords {

    /** More than a family has would be a number that does not belong to one. */
    private static final int MOST = 20;

    private final IFhirResourceDao<Patient> patients;
    private final IFhirResourceDao<RelatedPerson> relations;
    private final CardRegister cards;
    private final Clock clock;

    ResidentRecords(
            IFhirResourceDao<Patient> patients,
            IFhirResourceDao<RelatedPerson> relations,
            CardRegister cards,
            Clock clock) {
        this.patients = patients;
        this.relations = relations;
        this.cards = cards;
        this.clock = clock;
    }

    List<Candidate> find(String number, String birthDate) {
        String digits = number.replaceAll("[\\s()+-]", "");
        if (CardNumber.isValid(digits)) {
            return cards.holderOf(CardNumber.read(digits)).stream()
                    .flatMap(id -> patientsBy("_id", List.of(id)))
                    .filter(patient -> isBornOn(patient.getBirthDateElement(), birthDate))
                    .flatMap(patient -> phoneOf(patient.getTelecom()).map(phone -> candidate(patient, phone)).stream())
                    .toList();
        }
        return MobileNumber.parse(digits)
                .map(mobile -> byPhone(mobile, birthDate))
                .orElse(List.of());
    }

    /** The resident of this record, as a code to the phone on it would let them in. */
    Optional<Candidate> of(String fhirUser) {
        IdType id = new IdType(fhirUser);
        if (id.getResourceType().equals("Patient")) {
            return patientsBy("_id", List.of(id.getIdPart()))
                    .findFirst()
                    .map(patient ->
                            candidate(patient, phoneOf(patient.getTelecom()).orElse("")));
        }
        return relationsBy("_id", List.of(id.getIdPart()))
                .findFirst()
                .flatMap(relation -> phoneOf(relation.getTelecom())
                        .flatMap(ResidentRecords::mobile)
                        .map(mobile -> guardian(relation, sameAs(relation, mobile), mobile)));
    }

    private List<Candidate> byPhone(MobileNumber mobile, String birthDate) {
        List<Candidate> found = new ArrayList<>(patientsBy("phone", List.of(mobile.digits()))
                .filter(patient -> isBornOn(patient.getBirthDateElement(), birthDate))
                .map(patient -> candidate(patient, mobile.text()))
                .toList());
        List<RelatedPerson> guardians = relationsOf(mobile)
                .filter(relation -> isBornOn(relation.getBirthDateElement(), birthDate))
                .toList();
        if (found.isEmpty() && !guardians.isEmpty()) {
            found.add(guardian(guardians.get(0), guardians, mobile));
        }
        return found;
    }

    private static Candidate guardian(RelatedPerson first, List<RelatedPerson> same, MobileNumber mobile) {
        return new Candidate(
                "RelatedPerson/" + first.getIdElement().getIdPart(),
                name(first.getName()),
                wards(same),
                references(same),
                mobile.text());
    }

    /** All records of one guardian, one for each person in his or her care. */
    private List<RelatedPerson> sameAs(RelatedPerson guardian, MobileNumber mobile) {
        return relationsOf(mobile)
                .filter(relation -> relation.getIdElement()
                                .getIdPart()
                                .equals(guardian.getIdElement().getIdPart())
                        || isSame(guardian.getBirthDateElement(), relation.getBirthDateElement()))
                .toList();
    }

    /** A resident with a record, and with those of the people that are registered as in his or her care. */
    private Candidate candidate(Patient patient, String phone) {
        String id = patient.getIdElement().getIdPart();
        List<RelatedPerson> guardians = mobile(phone).stream()
                .flatMap(this::relationsOf)
                .filter(relation -> isSame(patient.getBirthDateElement(), relation.getBirthDateElement()))
                .toList();
        Set<String> open = new LinkedHashSet<>(List.of(id));
        open.addAll(wards(guardians));
        List<String> references = new ArrayList<>(List.of("Patient/" + id));
        references.addAll(references(guardians));
        return new Candidate("Patient/" + id, name(patient.getName()), List.copyOf(open), references, phone);
    }

    private static List<String> wards(List<RelatedPerson> guardians) {
        return guardians.stream()
                .map(relation -> relation.getPatient().getReferenceElement().getIdPart())
                .distinct()
                .toList();
    }

    private static List<String> references(List<RelatedPerson> guardians) {
        return guardians.stream()
                .map(relation -> "RelatedPerson/" + relation.getIdElement().getIdPart())
                .toList();
    }

    private Stream<Patient> patientsBy(String parameter, List<String> values) {
        return patients.search(asked(parameter, values), new SystemRequestDetails()).getResources(0, MOST).stream()
                .map(Patient.class::cast)
                .filter(patient -> !patient.hasDeceased() && (!patient.hasActive() || patient.getActive()));
    }

    private Stream<RelatedPerson> relationsOf(MobileNumber mobile) {
        return relationsBy("phone", List.of(mobile.digits()));
    }

    private Stream<RelatedPerson> relationsBy(String parameter, List<String> values) {
        return relations.search(asked(parameter, values), new SystemRequestDetails()).getResources(0, MOST).stream()
                .map(RelatedPerson.class::cast)
                .filter(this::isInForce);
    }

    private boolean isInForce(RelatedPerson relation) {
        Date end = relation.getPeriod().getEnd();
        return (!relation.hasActive() || relation.getActive())
                && (end == null || end.toInstant().isAfter(clock.instant()));
    }

    private static SearchParameterMap asked(String parameter, List<String> values) {
        TokenOrListParam any = new TokenOrListParam();
        values.forEach(value -> any.add(new TokenParam(value)));
        return new SearchParameterMap().add(parameter, any).setLoadSynchronousUpTo(MOST);
    }

    static Optional<MobileNumber> mobile(String phone) {
        return MobileNumber.parse(phone.replaceAll("[\\s()+-]", ""));
    }

    private static boolean isSame(DateType one, DateType other) {
        return one.getValueAsString() != null && one.getValueAsString().equals(other.getValueAsString());
    }

    /** A record may know only the year, or the month. */
    private static boolean isBornOn(DateType recorded, String birthDate) {
        return recorded.getValueAsString() != null && birthDate.startsWith(recorded.getValueAsString());
    }

    static Optional<String> phoneOf(List<ContactPoint> telecom) {
        return telecom.stream()
                .filter(point -> point.getSystem() == ContactPointSystem.PHONE && point.hasValue())
                .map(ContactPoint::getValue)
                .findFirst();
    }

    private static String name(List<HumanName> names) {
        return names.isEmpty() ? "" : names.get(0).getNameAsSingleString();
    }
}
