package org.delhihims.merge;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.ArrayList;
import java.util.List;
import org.delhihims.card.CardMover;
import org.delhihims.card.MergedCards;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.delhihims.merge.MergeRegister.Merged;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Joins two records and parts them again. Only the two Patients change: what was recorded of either stays as it is and points
 * where it has always pointed, so there is nothing to lose and nothing to restore.
 */
final class RecordMerger {

    private static final String HOSPITAL_NUMBERS = Canonicals.identifierSystem("uhid/");

    private final MergeRecords records;
    private final MergeRegister register;
    private final MergedCards cards;

    RecordMerger(MergeRecords records, MergeRegister register, MergedCards cards) {
        this.records = records;
        this.register = register;
        this.cards = cards;
    }

    /** What is to be stored for the source to give way to the target. */
    List<Resource> merge(PersonPair pair, MergeMover mover) {
        Patient source = known(pair.source());
        Patient target = known(pair.target());
        checkOpen(source, target);
        List<Resource> changes = new ArrayList<>(cards.merge(source, by(mover)));
        Boolean wasActive = source.getActiveElement().getValue();
        source.setActive(false);
        source.addLink().setOther(MergeTasks.patient(pair.target())).setType(LinkType.REPLACEDBY);
        target.addLink().setOther(MergeTasks.patient(pair.source())).setType(LinkType.REPLACES);
        List<Identifier> copied = source.getIdentifier().stream()
                .filter(RecordMerger::isHospitalNumber)
                .filter(number -> target.getIdentifier().stream().noneMatch(other -> isSame(number, other)))
                .map(Identifier::copy)
                .toList();
        copied.forEach(target::addIdentifier);
        register.bringTogether(pair);
        register.merge(new Merged(pair, wasActive), copied);
        changes.add(source);
        changes.add(target);
        return changes;
    }

    /** What is to be stored for the source to stand for itself again: what the merge has written is taken back, and no more. */
    List<Resource> part(PersonPair pair, MergeMover mover) {
        Merged merged =
                register.merged(pair.source()).orElseThrow(() -> new Refusal(NOT_FOUND, MergeSentences.NO_SUCH_REVIEW));
        if (register.merged(pair.target()).isPresent()) {
            throw new Refusal(RULE, MergeSentences.PART_THE_LATER_FIRST);
        }
        Patient source = known(pair.source());
        Patient target = known(pair.target());
        List<Resource> changes = new ArrayList<>(cards.part(source, by(mover)));
        if (merged.wasActive() == null) {
            source.setActiveElement(null);
        } else {
            source.setActive(merged.wasActive());
        }
        unlink(source, LinkType.REPLACEDBY, pair.target());
        unlink(target, LinkType.REPLACES, pair.source());
        target.getIdentifier().removeIf(number -> isHospitalNumber(number) && register.isCopied(pair.source(), number));
        register.part(pair.source());
        register.keepApart(pair);
        changes.add(source);
        changes.add(target);
        return changes;
    }

    private static void checkOpen(Patient source, Patient target) {
        boolean isTargetInactive = target.hasActive() && !target.getActive();
        if (isTargetInactive || hasGivenWay(source) || hasGivenWay(target)) {
            throw new Refusal(RULE, MergeSentences.RECORD_IS_CLOSED);
        }
        if (isDead(source) != isDead(target)) {
            throw new Refusal(RULE, MergeSentences.ONE_HAS_DIED, "Patient.deceased");
        }
    }

    private static boolean isDead(Patient resident) {
        return resident.hasDeceasedDateTimeType()
                || (resident.hasDeceasedBooleanType()
                        && resident.getDeceasedBooleanType().booleanValue());
    }

    private static boolean hasGivenWay(Patient resident) {
        return resident.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
    }

    /** Of two links that say the same, the earlier one was there before the merge. */
    private static void unlink(Patient resident, LinkType type, String other) {
        List<Patient.PatientLinkComponent> links = resident.getLink();
        for (int i = links.size() - 1; i >= 0; i--) {
            if (links.get(i).getType() == type
                    && other.equals(
                            links.get(i).getOther().getReferenceElement().getIdPart())) {
                links.remove(i);
                return;
            }
        }
    }

    private static boolean isHospitalNumber(Identifier number) {
        return number.hasValue() && number.hasSystem() && number.getSystem().startsWith(HOSPITAL_NUMBERS);
    }

    private static boolean isSame(Identifier one, Identifier other) {
        return one.getSystem().equals(other.getSystem()) && one.getValue().equals(other.getValue());
    }

    private static CardMover by(MergeMover mover) {
        return new CardMover(mover.agent(), mover.facility());
    }

    private Patient known(String id) {
        return records.resident(id).orElseThrow(() -> new Refusal(NOT_FOUND, MergeSentences.NO_SUCH_RECORD));
    }
}
