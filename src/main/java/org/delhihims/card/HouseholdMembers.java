package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.LocalDate;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Group.GroupType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** The members of a household as a Group has them, each with a role and with days. */
final class HouseholdMembers {

    static final String HEAD = "head";

    private static final String DWELLING = Canonicals.profile("dwelling");
    private static final String ROLE = Canonicals.profile("member-role");
    private static final String ROLES = Canonicals.codeSystem("member-role");
    private static final String ENTITY_CODE = "http://terminology.hl7.org/CodeSystem/v3-EntityCode";

    private HouseholdMembers() {}

    static Group founded(String headId, LocalDate since, CardMover mover) {
        Group group = new Group().setActive(true).setType(GroupType.PERSON).setActual(true);
        group.getCode().setText("household").addCoding().setSystem(ENTITY_CODE).setCode("HHOLD");
        if (mover.facility() != null) {
            group.setManagingEntity(new Reference("Organization/" + mover.facility()));
        }
        joined(group, headId, HEAD, since);
        return group;
    }

    static Group housed(Group group, Type dwelling) {
        group.getExtension().removeIf(extension -> DWELLING.equals(extension.getUrl()));
        group.addExtension(new Extension(DWELLING, dwelling));
        return group;
    }

    static void joined(Group group, String residentId, String role, LocalDate since) {
        GroupMemberComponent member = group.addMember().setEntity(new Reference("Patient/" + residentId));
        member.getPeriod().setStartElement(new DateTimeType(since.toString()));
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(ROLES).setCode(role);
        member.addExtension(new Extension(ROLE, concept));
    }

    /** Ends a membership. The head leaves last, or after another has become the head. */
    static Group left(Group group, String residentId, LocalDate since) {
        GroupMemberComponent member = current(group, residentId).orElseThrow();
        boolean isHead = roleOf(member).equals(HEAD);
        end(member, since);
        boolean isEmpty = group.getMember().stream().noneMatch(HouseholdMembers::isCurrent);
        if (isHead && !isEmpty) {
            throw new Refusal(RULE, CardSentences.HEAD_LEAVES_LAST);
        }
        if (isEmpty) {
            group.setActive(false);
        }
        return group;
    }

    private static void end(GroupMemberComponent member, LocalDate since) {
        String start = member.getPeriod().getStartElement().getValueAsString();
        if (start != null && start.length() >= 10 && since.toString().compareTo(start.substring(0, 10)) < 0) {
            throw new Refusal(RULE, CardSentences.MOVED_BEFORE_COMING, "since");
        }
        member.getPeriod().setEndElement(new DateTimeType(since.toString()));
        member.setInactive(true);
    }

    static Optional<GroupMemberComponent> current(Group group, String residentId) {
        return group.getMember().stream()
                .filter(HouseholdMembers::isCurrent)
                .filter(member -> residentId.equals(
                        member.getEntity().getReferenceElement().getIdPart()))
                .findFirst();
    }

    private static boolean isCurrent(GroupMemberComponent member) {
        return !member.getPeriod().hasEnd() && !member.getInactive();
    }

    static String roleOf(GroupMemberComponent member) {
        Extension role = member.getExtensionByUrl(ROLE);
        return role != null && role.getValue() instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : "";
    }
}
