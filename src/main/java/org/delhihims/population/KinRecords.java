package org.delhihims.population;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.ImportedId;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Group.GroupType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Who lives with whom, and who acts for a child. */
final class KinRecords {

    private static final int OF_AGE = 18;

    private final Ids ids;
    private final LocalDate asOf;
    private final Consumer<Resource> teller;

    KinRecords(Ids ids, LocalDate asOf, Consumer<Resource> teller) {
        this.ids = ids;
        this.asOf = asOf;
        this.teller = teller;
    }

    /** Whether a parent acts for the resident, who is then written down as a RelatedPerson. */
    boolean isMinor(Resident resident) {
        return resident.ageOn(asOf) < OF_AGE;
    }

    /** The RelatedPerson bears the parent's card number, which leads to the parent's own record. */
    void parent(Household household, Resident child, Resident parent, Patient parentsRecord) {
        ImportedId childId = ids.of("Patient", child.key());
        RelatedPerson related = new RelatedPerson()
                .setActive(true)
                .setPatient(new Reference("Patient/" + childId))
                .setGender(parent.sex())
                .setBirthDateElement(
                        new DateType(parentsRecord.getBirthDateElement().getValueAsString()));
        parentsRecord.getIdentifier().stream().findFirst().map(Identifier::copy).ifPresent(related::addIdentifier);
        related.addRelationship(Concepts.ofHl7("v3-RoleCode", parent.isFemale() ? "MTH" : "FTH"));
        Names.of(parent.name()).forEach(related::addName);
        related.addTelecom(Homes.phone(household.home()));
        related.addAddress(Homes.address(household.home()));
        related.getPeriod().setStartElement(Moments.day(child.born()));
        related.setId(ids.of("RelatedPerson", child.key() + "/" + parent.key(), childId.shard())
                .value());
        teller.accept(related);
    }

    void household(Household household) {
        Group group = new Group()
                .setActive(true)
                .setType(GroupType.PERSON)
                .setActual(true)
                .setName(household.head().name().latin() + " household");
        group.setCode(Concepts.of("http://terminology.hl7.org/CodeSystem/v3-EntityCode", "HHOLD", "household"));
        group.addIdentifier()
                .setSystem(Canonicals.identifierSystem("household"))
                .setValue("HH-" + ids.source() + "-" + household.number());
        group.addExtension(new Extension(Canonicals.profile("dwelling"), Homes.address(household.home())));
        household.members().forEach(member -> group.addMember(membership(member)));
        group.setId(ids.of("Group", Long.toString(household.number())).value());
        teller.accept(group);
    }

    private GroupMemberComponent membership(Resident member) {
        GroupMemberComponent membership = new GroupMemberComponent()
                .setEntity(new Reference("Patient/" + ids.of("Patient", member.key())))
                .setInactive(false);
        LocalDate since = isMinor(member) ? member.born() : member.born().plusYears(OF_AGE);
        membership.getPeriod().setStartElement(Moments.day(since));
        membership.addExtension(Concepts.extension("member-role", member.life().role()));
        return membership;
    }
}
