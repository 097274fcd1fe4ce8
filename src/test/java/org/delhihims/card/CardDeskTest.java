package org.delhihims.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.delhihims.card.CardFixtures.Calendar;
import org.delhihims.card.CardFixtures.MemoryDueCards;
import org.delhihims.card.CardFixtures.MemoryRegister;
import org.delhihims.card.CardFixtures.MemorySerials;
import org.delhihims.card.CardFixtures.MemoryStore;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.VerificationResult;
import org.hl7.fhir.r4.model.VerificationResult.Status;
import org.junit.jupiter.api.Test;

class CardDeskTest {

    /** Half past midnight in Delhi, still the day before in UTC. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-21T19:00:00Z");

    private static final CardRules RULES = new CardRules(Period.ofYears(1), Period.ofYears(10), Period.ofDays(30));

    private final Calendar calendar = new Calendar(AFTER_MIDNIGHT);
    private final MemoryRegister register = new MemoryRegister();
    private final MemorySerials serials = new MemorySerials();
    private final CardMint mint =
            new CardMint(RandomGeneratorFactory.of("L64X128MixRandom").create(1), calendar);
    private final MemoryStore store = MemoryStore.with(register, serials, mint);
    private final Set<String> children = new HashSet<>();
    private final CardDesk desk = new CardDesk(store, children::contains, register, serials, store, RULES, mint);
    private final MemoryDueCards due = new MemoryDueCards(register, store);
    private final CardFinder finder = new CardFinder(store, register);

    CardDeskTest() {
        store.put(CardFixtures.asha());
    }

    @Test
    void aTemporaryCardIsValidForAYearOfDelhiDays() {
        Identifier card = issued();

        assertThat(card.getUse()).isEqualTo(IdentifierUse.TEMP);
        assertThat(card.getSystem()).isEqualTo(CardNumber.SYSTEM);
        assertThat(card.getType().getCodingFirstRep().getCode()).isEqualTo("HC");
        assertThat(card.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-11-22");
        assertThat(card.getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-11-22");
        assertThat(state()).isEqualTo(CardState.TEMPORARY_ISSUED);
    }

    @Test
    void whoHasACardKeepsIt() {
        String first = issued().getValue();
        int stored = store.committed.size();

        Patient again = desk.issue(CardFixtures.of("asha"));

        assertThat(again.getIdentifier()).hasSize(1);
        assertThat(again.getIdentifierFirstRep().getValue()).isEqualTo(first);
        assertThat(store.committed).hasSize(stored);
    }

    @Test
    void aNumberThatIsTakenIsNotGivenAgain() {
        CardNumber taken =
                CardNumber.random(RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        register.give(taken, "somebody-else");

        assertThat(issued().getValue()).isNotEqualTo(taken.value());
    }

    @Test
    void aCardFindsItsHolder() {
        assertThat(finder.holderOf(new CardNumber(issued().getValue()))
                        .getIdElement()
                        .getIdPart())
                .isEqualTo("asha");
    }

    @Test
    void aCardOfNobodyIsNotFound() {
        CardNumber card =
                CardNumber.random(RandomGeneratorFactory.of("L64X128MixRandom").create(99));

        assertThatThrownBy(() -> finder.holderOf(card)).satisfies(isRefused(Refusal.Reason.NOT_FOUND));
    }

    @Test
    void whoIsNotRegisteredGetsNoCard() {
        assertThatThrownBy(() -> desk.issue(CardFixtures.of("nobody"))).satisfies(isRefused(Refusal.Reason.NOT_FOUND));
        assertThat(store.committed).isEmpty();
    }

    @Test
    void aClosedRecordGetsNoCard() {
        refusesCardTo(CardFixtures.asha().setActive(false));
    }

    @Test
    void theDeadGetNoCard() {
        refusesCardTo((Patient) CardFixtures.asha().setDeceased(new DateTimeType("2026-01-01")));
        refusesCardTo((Patient) CardFixtures.asha().setDeceased(new BooleanType(true)));
    }

    @Test
    void aRecordThatWasReplacedGetsNoCard() {
        Patient replaced = CardFixtures.asha();
        replaced.addLink().setType(LinkType.REPLACEDBY);
        refusesCardTo(replaced);
    }

    @Test
    void theLongWayEndsWithAPermanentCardOfTheSameNumber() {
        desk.request(CardFixtures.of("asha"));
        desk.advance(CardFixtures.of("asha"), CardState.DOCUMENTS_CHECKED);
        String number = issued().getValue();

        makePermanent();

        Identifier card = card();
        assertThat(card.getValue()).isEqualTo(number);
        assertThat(card.getUse()).isEqualTo(IdentifierUse.OFFICIAL);
        assertThat(card.getPeriod().hasEnd()).isFalse();
        assertThat(state()).isEqualTo(CardState.PERMANENT);
        assertThat(task().getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(tasks()).isEqualTo(1);
        assertThat(serials.holding("asha")).isEqualTo(1);
    }

    @Test
    void aPrintedCardHoldsOnceItHasArrived() {
        issued();
        desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DUE);
        desk.advance(surveyed("asha", Status.VALIDATED), CardState.SURVEY_DONE);
        desk.print(CardFixtures.of("asha"));

        assertThat(serials.onTheirWay("asha")).isEqualTo(1);
        assertThat(serials.holding("asha")).isEqualTo(1);
    }

    @Test
    void whatIsPrintedIsWhatIsOnItsWayAndWhatIsShownIsWhatHolds() {
        assertThatThrownBy(() -> desk.serial("asha")).satisfies(isRefused(Refusal.Reason.RULE));
        issued();
        assertThat(desk.serial("asha").rid()).isEqualTo("ACTIVE-of-asha");
        desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DUE);
        desk.advance(surveyed("asha", Status.VALIDATED), CardState.SURVEY_DONE);
        desk.print(CardFixtures.of("asha"));

        assertThat(desk.printed("asha").orElseThrow().rid()).isEqualTo("ARRIVING-of-asha");
        assertThat(desk.serial("asha").rid()).isEqualTo("ACTIVE-of-asha");

        desk.block(CardFixtures.because("asha", "stolen from the letter box"));
        assertThatThrownBy(() -> desk.serial("asha")).satisfies(isRefused(Refusal.Reason.RULE));
    }

    @Test
    void aSurveyOfAnotherOrOneThatFailedMakesNoPermanentCard() {
        issued();
        desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DUE);

        assertThatThrownBy(() -> desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DONE))
                .satisfies(isRefused(Refusal.Reason.RULE));
        assertThatThrownBy(() -> desk.advance(surveyed("other", Status.VALIDATED), CardState.SURVEY_DONE))
                .satisfies(isRefused(Refusal.Reason.RULE));
        assertThatThrownBy(() -> desk.advance(surveyed("asha", Status.VALFAIL), CardState.SURVEY_DONE))
                .satisfies(isRefused(Refusal.Reason.RULE));
        assertThat(state()).isEqualTo(CardState.SURVEY_DUE);
    }

    @Test
    void aBlockedCardLeadsNobodyToTheRecordAndANewOneDoes() {
        CardNumber number = new CardNumber(issued().getValue());
        assertThatThrownBy(() -> desk.block(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));

        desk.block(CardFixtures.because("asha", "lost in the bus"));

        assertThatThrownBy(() -> finder.holderOf(number)).satisfies(isRefused(Refusal.Reason.RULE));
        assertThat(serials.holding("asha")).isZero();

        desk.replace(CardFixtures.of("asha"), false);

        assertThat(finder.holderIdOf(number)).isEqualTo("asha");
        assertThat(card().getValue()).isEqualTo(number.value());
        assertThat(serials.holding("asha")).isEqualTo(1);
    }

    @Test
    void aMisusedNumberIsWithdrawnForGoodAndAnotherOneGiven() {
        CardNumber number = new CardNumber(issued().getValue());
        desk.block(CardFixtures.because("asha", "somebody else had a test done with it"));

        desk.replace(CardFixtures.of("asha"), true);

        CardNumber next = new CardNumber(card().getValue());
        assertThat(next).isNotEqualTo(number);
        assertThat(register.standingOf(number)).isEqualTo(Standing.WITHDRAWN);
        assertThatThrownBy(() -> finder.holderOf(number)).satisfies(isRefused(Refusal.Reason.RULE));
        assertThat(finder.holderIdOf(next)).isEqualTo("asha");
        assertThat(store.resident("asha").orElseThrow().getIdentifier()).hasSize(2);
    }

    @Test
    void aTemporaryCardIsRenewedNearItsEndOrAfterIt() {
        String number = issued().getValue();
        assertThatThrownBy(() -> desk.renew(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));

        calendar.set(LocalDate.of(2027, 10, 25));
        desk.renew(CardFixtures.of("asha"));
        assertThat(card().getPeriod().getEndElement().getValueAsString()).isEqualTo("2028-10-25");

        calendar.set(LocalDate.of(2030, 1, 1));
        desk.renew(CardFixtures.of("asha"));
        assertThat(card().getPeriod().getEndElement().getValueAsString()).isEqualTo("2031-01-01");
        assertThat(card().getValue()).isEqualTo(number);
    }

    @Test
    void anExpiredCardStillFindsItsHolder() {
        CardNumber number = new CardNumber(issued().getValue());
        calendar.set(LocalDate.of(2029, 1, 1));

        assertThat(finder.holderIdOf(number)).isEqualTo("asha");
        assertThatThrownBy(() -> desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DUE))
                .satisfies(isRefused(Refusal.Reason.RULE));
    }

    @Test
    void whatWasTurnedDownMayBeAskedForAgainWithAReason() {
        desk.request(CardFixtures.of("asha"));
        desk.advance(CardFixtures.because("asha", "the paper is of another person"), CardState.REJECTED);
        assertThat(task().getStatusReason().getText()).isEqualTo("the paper is of another person");
        assertThatThrownBy(() -> desk.request(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));

        desk.request(CardFixtures.because("asha", "here is the right one"));

        assertThat(issued().getUse()).isEqualTo(IdentifierUse.TEMP);
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void deathClosesTheCardAndTheNumberStillLeadsToTheRecord() {
        CardNumber number = new CardNumber(issued().getValue());
        store.put((Patient) store.resident("asha").orElseThrow().setDeceased(new DateTimeType("2026-11-22")));

        assertThat(state()).isEqualTo(CardState.DECEASED_CLOSED);
        assertThat(card(IdentifierUse.OLD).getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-11-22");
        assertThat(serials.holding("asha")).isZero();
        assertThat(finder.holderIdOf(number)).isEqualTo("asha");
    }

    @Test
    void whoWasRecordedDeadByMistakeGetsTheSameCardBack() {
        String number = issued().getValue();
        store.put((Patient) store.resident("asha").orElseThrow().setDeceased(new DateTimeType("2026-11-22")));
        store.put((Patient) store.resident("asha").orElseThrow().setDeceased(null));

        desk.advance(CardFixtures.because("asha", "she is alive"), CardState.SURVEY_DUE);

        assertThat(card().getValue()).isEqualTo(number);
        assertThat(register.standingOf(new CardNumber(number))).isEqualTo(Standing.CURRENT);
        assertThat(serials.holding("asha")).isEqualTo(1);
    }

    @Test
    void aChildIsGivenACardWhenAnAdultStandsForIt() {
        store.put(child("2020-05-01"));
        assertThatThrownBy(() -> desk.issue(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));

        children.add("asha");

        assertThat(issued().getUse()).isEqualTo(IdentifierUse.TEMP);
    }

    @Test
    void aChildInAHomeIsGivenACardByTheHome() {
        Patient child = child("2020-05-01");
        child.addContact().getOrganization().setReference("Organization/home");
        store.put(child);

        assertThat(issued().getUse()).isEqualTo(IdentifierUse.TEMP);
    }

    @Test
    void everyMoveLeavesATaskAndSaysWhoMadeIt() {
        issued();

        assertThat(task().getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("temporary-issued");
        assertThat(task().getOwner().getReference()).isEqualTo("Organization/lok-nayak");
        assertThat(store.committed.stream().filter(one -> one.fhirType().equals("Provenance")))
                .hasSize(1);
    }

    @Test
    void aLifeOfNinetyYearsPassesEveryRuleOfAge() {
        LocalDate born = LocalDate.of(2026, 11, 22);
        store.put(child(born.toString()));
        children.add("asha");
        calendar.set(born);
        String number = issued().getValue();
        Set<CardAge> ages = new HashSet<>();
        for (LocalDate day = born; day.isBefore(born.plusYears(90)); day = day.plusDays(20)) {
            calendar.set(day);
            CardAge age = CardAge.of(store.resident("asha").orElseThrow(), day);
            ages.add(age);
            assertThat(age)
                    .isEqualTo(
                            day.isBefore(born.plusYears(1))
                                    ? CardAge.INFANT
                                    : day.isBefore(born.plusYears(18)) ? CardAge.CHILD : CardAge.ADULT);
            boolean ends = card().getUse() == IdentifierUse.TEMP
                    && !day.isBefore(
                            HealthCardIdentifiers.lastDay(card()).orElseThrow().minusDays(30));
            if (age != CardAge.ADULT && ends) {
                desk.renew(CardFixtures.of("asha"));
            } else if (age == CardAge.INFANT) {
                assertThatThrownBy(() -> desk.print(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));
            } else if (age == CardAge.ADULT && card().getUse() == IdentifierUse.TEMP) {
                if (ends) {
                    desk.renew(CardFixtures.of("asha"));
                }
                makePermanent();
            }
            assertThat(serials.holding("asha")).isEqualTo(1);
            assertThat(finder.holderIdOf(new CardNumber(number))).isEqualTo("asha");
        }
        assertThat(ages).containsExactlyInAnyOrder(CardAge.values());
        store.put((Patient) store.resident("asha").orElseThrow().setDeceased(new BooleanType(true)));

        assertThat(state()).isEqualTo(CardState.DECEASED_CLOSED);
        assertThat(register.numbers()).containsExactly(number);
        assertThat(finder.holderIdOf(new CardNumber(number))).isEqualTo("asha");
    }

    @Test
    void theClockWritesDownThatATemporaryCardIsOver() {
        issued();
        CardClock clock = new CardClock(desk, due, mint);
        assertThat(clock.tick()).isZero();

        calendar.set(calendar.today().plusYears(1).plusDays(1));

        assertThat(clock.tick()).isEqualTo(1);
        assertThat(clock.tick()).isZero();
        assertThat(state()).isEqualTo(CardState.EXPIRED);
        assertThat(task().getStatus()).isEqualTo(TaskStatus.ONHOLD);
        desk.renew(CardFixtures.of("asha"));
        assertThat(state()).isEqualTo(CardState.RENEWED);
        assertThat(serials.holding("asha")).isEqualTo(1);
    }

    @Test
    void whoIsOfAgeIsGivenAnotherCardOnce() {
        CardClock clock = new CardClock(desk, due, mint);
        children.add("asha");
        store.put(child("2008-12-01"));
        issued();
        makePermanent();
        serials.madeAt(calendar.today());
        calendar.set(LocalDate.of(2026, 11, 30));
        assertThat(clock.tick()).isZero();

        calendar.set(LocalDate.of(2026, 12, 1));

        assertThat(clock.tick()).isEqualTo(1);
        assertThat(state()).isEqualTo(CardState.UNDER_CORRECTION);
        desk.advance(CardFixtures.of("asha"), CardState.REPRINT);
        desk.print(CardFixtures.of("asha"));
        desk.advance(CardFixtures.of("asha"), CardState.DELIVERED);
        desk.advance(CardFixtures.of("asha"), CardState.PERMANENT);
        serials.madeAt(calendar.today());
        assertThat(clock.tick()).isZero();
        calendar.set(LocalDate.of(2026, 12, 2));
        assertThat(clock.tick()).isZero();
    }

    @Test
    void aPermanentCardIsPrintedAgainBeforeItsSignatureEnds() {
        issued();
        makePermanent();
        serials.madeAt(calendar.today());
        assertThatThrownBy(() -> desk.renew(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));

        calendar.set(calendar.today().plusYears(10).minusDays(10));
        desk.renew(CardFixtures.of("asha"));

        assertThat(state()).isEqualTo(CardState.REPRINT);
        desk.print(CardFixtures.of("asha"));
        assertThat(serials.onTheirWay("asha")).isEqualTo(1);
    }

    @Test
    void whatIsPrintedFollowsTheRecord() {
        issued();
        assertThat(serials.holding("asha")).isEqualTo(1);
        renamed("आशा शर्मा");
        assertThat(serials.holding("asha")).isZero();
        assertThat(state()).isEqualTo(CardState.TEMPORARY_ISSUED);

        desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DUE);
        desk.advance(surveyed("asha", Status.VALIDATED), CardState.SURVEY_DONE);
        desk.print(CardFixtures.of("asha"));
        renamed("आशा वर्मा");
        assertThat(state()).isEqualTo(CardState.SURVEY_DONE);

        desk.print(CardFixtures.of("asha"));
        desk.advance(CardFixtures.of("asha"), CardState.DELIVERED);
        desk.advance(CardFixtures.of("asha"), CardState.PERMANENT);
        renamed("आशा देवी");
        assertThat(state()).isEqualTo(CardState.UNDER_CORRECTION);
        assertThat(serials.holding("asha")).isEqualTo(1);
    }

    private void renamed(String name) {
        Patient asha = store.resident("asha").orElseThrow();
        asha.getNameFirstRep().setText(name);
        store.put(asha);
    }

    private void makePermanent() {
        desk.advance(CardFixtures.of("asha"), CardState.SURVEY_DUE);
        desk.advance(surveyed("asha", Status.VALIDATED), CardState.SURVEY_DONE);
        desk.print(CardFixtures.of("asha"));
        desk.advance(CardFixtures.of("asha"), CardState.DISPATCHED);
        desk.advance(CardFixtures.of("asha"), CardState.DELIVERED);
        desk.advance(CardFixtures.of("asha"), CardState.PERMANENT);
    }

    private static CardRequest surveyed(String target, Status status) {
        VerificationResult survey = CardFixtures.survey(status);
        survey.addTarget().setReference("Patient/" + target);
        return new CardRequest("asha", CardFixtures.REGISTRAR, null, survey);
    }

    private static Patient child(String birthDate) {
        return CardFixtures.asha().setBirthDateElement(new DateType(birthDate));
    }

    private void refusesCardTo(Patient resident) {
        store.put(resident);
        assertThatThrownBy(() -> desk.issue(CardFixtures.of("asha"))).satisfies(isRefused(Refusal.Reason.RULE));
    }

    private Identifier issued() {
        return HealthCardIdentifiers.current(desk.issue(CardFixtures.of("asha")))
                .orElseThrow();
    }

    private Identifier card() {
        return HealthCardIdentifiers.current(store.resident("asha").orElseThrow())
                .orElseThrow();
    }

    private Identifier card(IdentifierUse use) {
        return HealthCardIdentifiers.of(store.resident("asha").orElseThrow()).stream()
                .filter(one -> one.getUse() == use)
                .findFirst()
                .orElseThrow();
    }

    private CardState state() {
        return HealthCardIdentifiers.of(store.resident("asha").orElseThrow()).stream()
                .reduce((first, last) -> last)
                .flatMap(HealthCardIdentifiers::stateOf)
                .orElseThrow();
    }

    private Task task() {
        return store.committed.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private long tasks() {
        return store.committed.stream()
                .filter(Task.class::isInstance)
                .map(one -> one.getIdElement().getIdPart())
                .distinct()
                .count();
    }

    private static Consumer<Throwable> isRefused(Refusal.Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
