package org.delhihims.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The doctors of each clinic. A doctor is told of before the first record that names him, and never again. */
final class Staff {

    private static final int DOCTORS_OF_CLINIC = 2;
    private static final int BORN_FROM = 1966;
    private static final int BORN_TO = 1996;

    private final NameBook names;
    private final Ids ids;
    private final long seed;
    private final LocalDate posted;
    private final Set<String> known = new HashSet<>();

    Staff(NameBook names, Ids ids, Plan plan) {
        this.names = names;
        this.ids = ids;
        this.seed = plan.seed();
        this.posted = plan.from().minusYears(1);
    }

    Reference anyDoctor(Clinic clinic, Chance chance, Consumer<Resource> teller) {
        String key = clinic.key() + "/" + chance.below(DOCTORS_OF_CLINIC);
        String id = ids.of("Practitioner", key).value();
        if (known.add(key)) {
            Practitioner doctor = doctor(clinic, key);
            doctor.setId(id);
            teller.accept(doctor);
            teller.accept(posting(clinic, key, id));
        }
        return new Reference("Practitioner/" + id);
    }

    private Practitioner doctor(Clinic clinic, String key) {
        Chance chance = new Chance(seed, key.hashCode());
        Community community = names.community(chance);
        AdministrativeGender sex = chance.percent(55) ? AdministrativeGender.MALE : AdministrativeGender.FEMALE;
        int born = chance.between(BORN_FROM, BORN_TO);
        PersonName name = names.name(community, sex, born, names.familyName(community, chance), chance);
        Practitioner doctor = new Practitioner().setActive(true).setGender(sex);
        doctor.addIdentifier()
                .setSystem(Canonicals.identifierSystem("staff"))
                .setValue(key.toUpperCase(Locale.ROOT).replace('/', '-') + "-" + seed)
                .setAssigner(clinic.organization());
        Names.of(name).forEach(doctor::addName);
        doctor.addQualification().setCode(Concepts.text("MBBS"));
        doctor.addCommunication(Concepts.of("urn:ietf:bcp:47", "hi"));
        return doctor;
    }

    private PractitionerRole posting(Clinic clinic, String key, String doctorId) {
        PractitionerRole posting = new PractitionerRole()
                .setActive(true)
                .setPractitioner(new Reference("Practitioner/" + doctorId))
                .setOrganization(clinic.organization())
                .addCode(Concepts.ofHl7("practitioner-role", "doctor"))
                .addSpecialty(Concepts.own("department", clinic.department()))
                .addLocation(clinic.location())
                .addHealthcareService(clinic.service());
        posting.getPeriod().setStartElement(Moments.day(posted));
        posting.setId(ids.of("PractitionerRole", key).value());
        return posting;
    }
}
