package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * Who lives with whom ({@code domain.md} 3.1.4). People move, and what was stays written: each membership has its days. A
 * household gives nobody a right to see another's record.
 */
public final class HouseholdDesk {

    private final Residents residents;
    private final Households households;
    private final RecordStore store;

    public HouseholdDesk(Residents residents, Households households, RecordStore store) {
        this.residents = residents;
        this.households = households;
        this.store = store;
    }

    /** The household that this resident lives in. */
    public Group of(String residentId) {
        return current(residentId).orElseThrow(() -> new Refusal(NOT_FOUND, CardSentences.NO_HOUSEHOLD));
    }

    /**
     * Moves a resident into the household of its head, from the given day; the earlier membership ends on that day. A head
     * who has no household yet founds one. Who moves to where he lives already stays as he is.
     *
     * @param role a code of {@code member-role}
     * @param mover whose facility keeps a household that is founded
     */
    public Group move(String residentId, String headId, String role, LocalDate since, CardMover mover) {
        return store.inOneTransaction(() -> {
            households.hold(List.of(residentId, headId));
            if (residentId.equals(headId) != role.equals(HouseholdMembers.HEAD)) {
                throw new Refusal(RULE, CardSentences.HEAD_OF_OWN, "role");
            }
            known(residentId);
            known(headId);
            List<Group> changes = new ArrayList<>();
            Optional<Group> now = current(residentId);
            Group target = headedBy(headId).orElseGet(() -> HouseholdMembers.founded(headId, since, mover));
            boolean isThere = now.filter(group -> isSame(group, target)).isPresent();
            if (isThere && roleIn(target, residentId).equals(role)) {
                return target;
            }
            now.filter(group -> !isSame(group, target))
                    .ifPresent(group -> changes.add(HouseholdMembers.left(group, residentId, since)));
            if (isThere) {
                HouseholdMembers.left(target, residentId, since);
            }
            if (!residentId.equals(headId)) {
                current(headId)
                        .filter(group -> !isSame(group, target))
                        .map(group -> changes.stream()
                                .filter(changed -> isSame(changed, group))
                                .findFirst()
                                .orElse(group))
                        .ifPresent(group -> {
                            HouseholdMembers.left(group, headId, since);
                            if (!changes.contains(group)) {
                                changes.add(group);
                            }
                        });
                HouseholdMembers.joined(target, residentId, role, since);
            }
            changes.add(target);
            store.commit(changes);
            return of(residentId);
        });
    }

    /**
     * Writes down where the household of this resident lives.
     *
     * @param dwelling an Address, or a reference to a Location
     */
    public Group housed(String residentId, Type dwelling) {
        return store.inOneTransaction(() -> {
            households.hold(List.of(residentId));
            store.commit(List.of(HouseholdMembers.housed(of(residentId), dwelling)));
            return of(residentId);
        });
    }

    private void known(String residentId) {
        if (residents.resident(residentId).isEmpty()) {
            throw new Refusal(NOT_FOUND, CardSentences.NO_SUCH_RESIDENT);
        }
    }

    private Optional<Group> current(String residentId) {
        return households.of(residentId).stream()
                .filter(group -> HouseholdMembers.current(group, residentId).isPresent())
                .findFirst();
    }

    private Optional<Group> headedBy(String headId) {
        return current(headId).filter(group -> roleIn(group, headId).equals(HouseholdMembers.HEAD));
    }

    private static String roleIn(Group group, String residentId) {
        Optional<GroupMemberComponent> member = HouseholdMembers.current(group, residentId);
        return member.map(HouseholdMembers::roleOf).orElse("");
    }

    private static boolean isSame(Group one, Group other) {
        return one.hasId()
                && one.getIdElement().getIdPart().equals(other.getIdElement().getIdPart());
    }
}
