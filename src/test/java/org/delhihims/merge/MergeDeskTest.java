package org.delhihims.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.merge.MergeDeed.DIFFERENT;
import static org.delhihims.merge.MergeDeed.NOT_SURE;
import static org.delhihims.merge.MergeDeed.SAME;
import static org.delhihims.merge.MergeFixtures.ADMINISTRATOR;
import static org.delhihims.merge.MergeFixtures.REGISTRAR;
import static org.delhihims.merge.MergeFixtures.SYSTEM;
import static org.delhihims.merge.MergeFixtures.THIRD;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.delhihims.card.CardDesk;
import org.delhihims.card.CardFixtures;
import org.delhihims.card.CardMint;
import org.delhihims.card.CardMover;
import org.delhihims.card.CardNumber;
import org.delhihims.card.CardRequest;
import org.delhihims.card.CardRules;
import org.delhihims.card.MergedCards;
import org.delhihims.kernel.Refusal;
import org.delhihims.merge.MergeFixtures.MemoryRegister;
import org.delhihims.merge.MergeFixtures.MemoryStore;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class MergeDeskTest {

    private static final PersonPair PAIR = new PersonPair("asha-2", "asha");
    private static final String UHID = "https://delhihims.example/sid/uhid/";
    private static final CardRules RULES = new CardRules(Period.ofYears(1), Period.ofYears(10), Period.ofDays(30));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Asia/Kolkata"));
    private final CardFixtures.MemoryRegister numbers = new CardFixtures.MemoryRegister();
    private final CardFixtures.MemorySerials serials = new CardFixtures.MemorySerials();
    private final CardMint mint = new CardMint(random, clock);
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryStore store = new MemoryStore(register, numbers, serials, mint);
    private final CardDesk cards = new CardDesk(store, child -> true, numbers, serials, store, RULES, mint);
    private final MergeDesk desk =
            new MergeDesk(store, register, store, new MergedCards(store, numbers, serials, RULES, mint), clock);

    MergeDeskTest() {
        store.put(resident("asha", "lok-nayak", "LN-1"));
        store.put(resident("asha-2", "gtb", "GTB-7"));
    }

    @Test
    void twoWhoAgreeJoinTwoRecords() {
        String task = proposed();
        assertThat(stateOf(desk.review(task, SAME, REGISTRAR, null))).isEqualTo("review-1");
        assertThat(store.known("asha-2").hasActive()).isFalse();

        Task merged = desk.review(task, SAME, ADMINISTRATOR, "the same father and phone");

        assertThat(stateOf(merged)).isEqualTo("merged");
        assertThat(merged.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(merged.getNoteFirstRep().getText()).isEqualTo("the same father and phone");
        Patient source = store.known("asha-2");
        assertThat(source.getActive()).isFalse();
        assertThat(linksOf(source)).containsExactly("replaced-by Patient/asha");
        Patient target = store.known("asha");
        assertThat(linksOf(target)).containsExactly("replaces Patient/asha-2");
        assertThat(target.getIdentifier()).extracting(Identifier::getValue).containsExactly("LN-1", "GTB-7");
        assertThat(register.merged("asha-2").orElseThrow().pair()).isEqualTo(PAIR);
    }

    @Test
    void eachMoveIsTold() {
        merged();

        assertThat(store.committed)
                .filteredOn(Provenance.class::isInstance)
                .extracting(one ->
                        ((Provenance) one).getActivity().getCodingFirstRep().getCode())
                .containsExactly("suspected", "review-1", "merged");
        assertThat(store.committed)
                .filteredOn(one ->
                        one instanceof Provenance told && told.getTarget().size() == 3)
                .hasSize(1);
    }

    @Test
    void nobodyIsHeardTwice() {
        String task = proposed();
        desk.review(task, SAME, REGISTRAR, null);

        refused(Refusal.Reason.RULE, () -> desk.review(task, SAME, REGISTRAR, null));
        MergeMover otherAccount = new MergeMover("account-9", REGISTRAR.agent(), "gtb");
        refused(Refusal.Reason.RULE, () -> desk.review(task, SAME, otherAccount, null));
        MergeMover otherName = new MergeMover(REGISTRAR.account(), "Practitioner/somebody", "gtb");
        refused(Refusal.Reason.RULE, () -> desk.review(task, SAME, otherName, null));

        assertThat(store.known("asha-2").hasActive()).isFalse();
    }

    @Test
    void aSystemProposesAndDoesNotReview() {
        String task = idOf(desk.propose(PAIR, SYSTEM, "same phone"));

        refused(Refusal.Reason.FORBIDDEN, () -> desk.review(task, SAME, SYSTEM, null));
        refused(Refusal.Reason.FORBIDDEN, () -> desk.unmerge(task, SYSTEM, "wrong"));
    }

    @Test
    void whoSeesNeitherOfTheTwoDecidesNothing() {
        String task = proposed();
        store.closed.add("asha");
        assertThat(stateOf(desk.review(task, SAME, REGISTRAR, null))).isEqualTo("review-1");
        store.closed.add("asha-2");

        refused(Refusal.Reason.NOT_FOUND, () -> desk.propose(PAIR, ADMINISTRATOR, "same phone"));
        refused(Refusal.Reason.NOT_FOUND, () -> desk.review(task, SAME, ADMINISTRATOR, null));
        assertThat(linksOf(store.known("asha-2"))).isEmpty();
    }

    @Test
    void whoDoNotAgreeWaitForAThird() {
        String task = proposed();
        desk.review(task, SAME, REGISTRAR, null);
        assertThat(stateOf(desk.review(task, DIFFERENT, ADMINISTRATOR, null))).isEqualTo("review-2");

        assertThat(stateOf(desk.review(task, DIFFERENT, THIRD, null))).isEqualTo("kept-apart");
        assertThat(register.apart).containsExactly(Set.of("asha", "asha-2"));
        assertThat(store.known("asha-2").hasActive()).isFalse();
    }

    @Test
    void whoIsNotSureSaysWhy() {
        String task = proposed();

        refused(Refusal.Reason.RULE, () -> desk.review(task, NOT_SURE, REGISTRAR, " "));
        assertThat(stateOf(desk.review(task, NOT_SURE, REGISTRAR, "the photo is old")))
                .isEqualTo("review-1");
    }

    @Test
    void whatIsKeptApartIsNotSuspectedAgainButPeopleMayProposeIt() {
        String task = proposed();
        desk.review(task, DIFFERENT, REGISTRAR, null);
        desk.review(task, DIFFERENT, ADMINISTRATOR, null);
        int stored = store.committed.size();

        desk.suspect(new PersonPair("asha", "asha-2"), SYSTEM, "same name");
        assertThat(store.committed).hasSize(stored);

        String anew = idOf(desk.propose(PAIR, REGISTRAR, "the father came and says so"));
        assertThat(anew).isNotEqualTo(task);
        refused(Refusal.Reason.NOT_FOUND, () -> desk.review(task, SAME, THIRD, null));
        desk.review(anew, SAME, REGISTRAR, null);
        desk.review(anew, SAME, ADMINISTRATOR, null);
        assertThat(register.apart).isEmpty();
    }

    @Test
    void aPairIsReviewedOnceInWhicheverDirectionItIsNamed() {
        String task = proposed();

        assertThat(idOf(desk.propose(new PersonPair("asha", "asha-2"), ADMINISTRATOR, "again")))
                .isEqualTo(task);
        desk.suspect(PAIR, SYSTEM, "same name");
        assertThat(store.committed).filteredOn(Task.class::isInstance).hasSize(1);
        refused(Refusal.Reason.RULE, () -> desk.propose(new PersonPair("asha", "asha"), REGISTRAR, "why"));
        refused(Refusal.Reason.NOT_FOUND, () -> desk.propose(new PersonPair("asha", "nobody"), REGISTRAR, "why"));
    }

    @Test
    void partingTakesTwoAsWell() {
        String task = merged();

        refused(Refusal.Reason.RULE, () -> desk.unmerge(task, REGISTRAR, null));
        assertThat(stateOf(desk.unmerge(task, REGISTRAR, "another father"))).isEqualTo("unmerge-requested");
        refused(Refusal.Reason.RULE, () -> desk.unmerge(task, REGISTRAR, "another father"));
        assertThat(store.known("asha-2").getActive()).isFalse();

        assertThat(stateOf(desk.unmerge(task, ADMINISTRATOR, null))).isEqualTo("unmerged");
        assertThat(register.merged("asha-2")).isEmpty();
        assertThat(register.apart).containsExactly(Set.of("asha", "asha-2"));
    }

    @Test
    void joinedAndPartedTwoRecordsAreAsTheyWere() {
        for (int i = 0; i < 200; i++) {
            Patient one = invented("one-" + i);
            Patient other = invented("other-" + i);
            store.put(one);
            store.put(other);
            String task = idOf(desk.propose(
                    new PersonPair(
                            one.getIdElement().getIdPart(), other.getIdElement().getIdPart()),
                    REGISTRAR,
                    "same name"));
            desk.review(task, SAME, REGISTRAR, null);
            desk.review(task, SAME, ADMINISTRATOR, null);
            desk.unmerge(task, REGISTRAR, "two persons");
            desk.unmerge(task, THIRD, null);

            assertThat(store.known("one-" + i).equalsDeep(one))
                    .as("source %d", i)
                    .isTrue();
            assertThat(store.known("other-" + i).equalsDeep(other))
                    .as("target %d", i)
                    .isTrue();
        }
    }

    @Test
    void whatWasWrittenMeanwhileStays() {
        String task = merged();
        Patient target = store.known("asha");
        target.addIdentifier(number("safdarjung", "SJ-3"));
        target.addTelecom().setValue("9800000101");
        store.put(target);

        parted(task);

        Patient after = store.known("asha");
        assertThat(after.getIdentifier()).extracting(Identifier::getValue).containsExactly("LN-1", "SJ-3");
        assertThat(after.getTelecomFirstRep().getValue()).isEqualTo("9800000101");
    }

    @Test
    void theCardOfTheSourceIsClosedAndHoldsAgainAfterwards() {
        cards.issue(request("asha-2"));
        String number = cardOf("asha-2").getValue();
        String task = merged();

        assertThat(cardOf("asha-2").getUse()).isEqualTo(IdentifierUse.OLD);
        assertThat(cardOf("asha-2").getValue()).isEqualTo(number);
        assertThat(cardStateOf("asha-2")).isEqualTo("merged");
        assertThat(serials.holding("asha-2")).isZero();
        assertThat(numbers.holderOf(new CardNumber(number))).isPresent();
        refused(Refusal.Reason.RULE, () -> cards.issue(request("asha-2")));

        parted(task);

        assertThat(cardOf("asha-2").getUse()).isEqualTo(IdentifierUse.TEMP);
        assertThat(cardStateOf("asha-2")).isEqualTo("split-again");
        assertThat(serials.holding("asha-2")).isEqualTo(1);
    }

    @Test
    void theNumberOfABlockedCardLeadsNobodyToTheRecordThatStays() {
        cards.issue(request("asha-2"));
        cards.block(new CardRequest("asha-2", new CardMover("Practitioner/kamla", "lok-nayak"), "stolen", null));
        Identifier blocked = cardOf("asha-2");

        String task = merged();

        assertThat(cardStateOf("asha-2")).isEqualTo("blocked");
        assertThat(cardOf("asha-2").getUse()).isEqualTo(IdentifierUse.OLD);
        assertThat(numbers.holderOf(new CardNumber(blocked.getValue()))).isEmpty();
        parted(task);
        assertThat(cardOf("asha-2").equalsDeep(blocked)).isTrue();
        assertThat(numbers.holderOf(new CardNumber(blocked.getValue()))).isEmpty();
    }

    @Test
    void aCardThatIsLostAfterTheMergeIsBlockedForGood() {
        cards.issue(request("asha-2"));
        CardNumber number = new CardNumber(cardOf("asha-2").getValue());
        String task = merged();
        assertThat(numbers.holderOf(number)).isPresent();

        cards.block(new CardRequest("asha-2", new CardMover("Practitioner/kamla", "lok-nayak"), "stolen", null));

        assertThat(numbers.holderOf(number)).isEmpty();
        assertThat(cardOf("asha-2").getUse()).isEqualTo(IdentifierUse.OLD);
        assertThat(serials.holding("asha-2")).isZero();
        parted(task);
        assertThat(cardStateOf("asha-2")).isEqualTo("blocked");
        assertThat(numbers.holderOf(number)).isEmpty();
    }

    @Test
    void whatWasJoinedLastIsPartedFirst() {
        store.put(resident("asha-3", "aiims", "A-5"));
        String first = merged();
        String second = idOf(desk.propose(new PersonPair("asha", "asha-3"), REGISTRAR, "same phone"));
        desk.review(second, SAME, REGISTRAR, null);
        desk.review(second, SAME, ADMINISTRATOR, null);
        desk.unmerge(first, REGISTRAR, "another person");

        refused(Refusal.Reason.RULE, () -> desk.unmerge(first, ADMINISTRATOR, null));

        parted(second);
        assertThat(stateOf(desk.unmerge(first, ADMINISTRATOR, null))).isEqualTo("unmerged");
        assertThat(linksOf(store.known("asha"))).isEmpty();
    }

    @Test
    void aRecordGivesWayOnce() {
        store.put(resident("asha-3", "aiims", "A-5"));
        merged();
        String second = idOf(desk.propose(new PersonPair("asha-2", "asha-3"), REGISTRAR, "same phone"));
        desk.review(second, SAME, REGISTRAR, null);

        refused(Refusal.Reason.RULE, () -> desk.review(second, SAME, ADMINISTRATOR, null));
        assertThat(linksOf(store.known("asha-2"))).containsExactly("replaced-by Patient/asha");
    }

    @Test
    void aDeadPersonAndALivingOneAreNotJoined() {
        Patient dead = store.known("asha-2");
        store.put(dead.setDeceased(new DateTimeType("2026-11-01")));
        String task = proposed();
        desk.review(task, SAME, REGISTRAR, null);

        refused(Refusal.Reason.RULE, () -> desk.review(task, SAME, ADMINISTRATOR, null));
        assertThat(linksOf(store.known("asha-2"))).isEmpty();

        store.put(store.known("asha").setDeceased(new BooleanType(true)));
        assertThat(stateOf(desk.review(task, SAME, ADMINISTRATOR, null))).isEqualTo("merged");
    }

    @Test
    void ofAChainTheLastIsPartedFirstAndEachLeadsToItsOwnTarget() {
        store.put(resident("asha-3", "aiims", "A-5"));
        List<Patient> before = List.of(store.known("asha-2"), store.known("asha"), store.known("asha-3"));
        String first = merged();
        String second = idOf(desk.propose(new PersonPair("asha", "asha-3"), REGISTRAR, "same phone"));
        desk.review(second, SAME, REGISTRAR, null);
        desk.review(second, SAME, ADMINISTRATOR, null);
        String ring = idOf(desk.propose(new PersonPair("asha-3", "asha-2"), REGISTRAR, "same phone"));
        desk.review(ring, SAME, REGISTRAR, null);
        refused(Refusal.Reason.RULE, () -> desk.review(ring, SAME, ADMINISTRATOR, null));
        assertThat(store.known("asha-3").getIdentifier())
                .extracting(Identifier::getValue)
                .containsExactly("A-5", "LN-1", "GTB-7");

        parted(second);
        parted(first);

        assertThat(before)
                .allMatch(one -> store.known(one.getIdElement().getIdPart()).equalsDeep(one));
    }

    @Test
    void whatAMergeHasWrittenIsNotChangedByHand() {
        String task = merged();

        refused(Refusal.Reason.RULE, () -> store.put(store.known("asha-2").setActive(true)));
        Patient unlinked = store.known("asha");
        unlinked.getLink().clear();
        refused(Refusal.Reason.RULE, () -> store.put(unlinked));
        refused(Refusal.Reason.RULE, () -> store.delete(store.known("asha")));
        refused(Refusal.Reason.RULE, () -> store.put(store.reviewTask(task).orElseThrow()));
        store.put(store.known("asha-2").setBirthDate(null));
    }

    private String proposed() {
        return idOf(desk.propose(PAIR, REGISTRAR, "same phone"));
    }

    private String merged() {
        String task = proposed();
        desk.review(task, SAME, REGISTRAR, null);
        desk.review(task, SAME, ADMINISTRATOR, null);
        return task;
    }

    private void parted(String task) {
        desk.unmerge(task, REGISTRAR, "two persons");
        desk.unmerge(task, ADMINISTRATOR, null);
    }

    private Patient invented(String id) {
        Patient resident = new Patient();
        resident.setId("Patient/" + id);
        resident.addName().setText("Asha " + random.nextInt(1000));
        if (random.nextBoolean()) {
            resident.setActive(true);
        }
        if (random.nextBoolean()) {
            resident.addLink().setOther(new Reference("Patient/asha")).setType(LinkType.SEEALSO);
        }
        if (random.nextInt(4) == 0) {
            // Somebody has written by hand what the merge will write.
            resident.addLink()
                    .setOther(new Reference("Patient/" + id.replace("other", "one")))
                    .setType(LinkType.REPLACES);
        }
        for (String hospital : List.of("gtb", "aiims", "lok-nayak")) {
            if (random.nextInt(3) > 0) {
                // Few numbers, so that both often have the same.
                resident.addIdentifier(number(hospital, "N-" + random.nextInt(3)));
            }
        }
        return resident;
    }

    private static Patient resident(String id, String hospital, String number) {
        Patient resident = new Patient();
        resident.setId("Patient/" + id);
        resident.addName().setText("आशा देवी");
        resident.addIdentifier(number(hospital, number));
        return resident;
    }

    private static Identifier number(String hospital, String value) {
        return new Identifier().setSystem(UHID + hospital).setValue(value);
    }

    private static CardRequest request(String resident) {
        return new CardRequest(resident, new CardMover("Practitioner/kamla", "lok-nayak"));
    }

    private Identifier cardOf(String id) {
        return store.known(id).getIdentifier().stream()
                .filter(one -> CardNumber.SYSTEM.equals(one.getSystem()))
                .findFirst()
                .orElseThrow();
    }

    private String cardStateOf(String id) {
        CodeableConcept state =
                (CodeableConcept) cardOf(id).getExtensionFirstRep().getValue();
        return state.getCodingFirstRep().getCode();
    }

    private static List<String> linksOf(Patient resident) {
        return resident.getLink().stream()
                .map(link -> link.getType().toCode() + " " + link.getOther().getReference())
                .toList();
    }

    private static String idOf(Task task) {
        return task.getIdElement().getIdPart();
    }

    private static String stateOf(Task task) {
        return task.getBusinessStatus().getCodingFirstRep().getCode();
    }

    private static void refused(Refusal.Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
