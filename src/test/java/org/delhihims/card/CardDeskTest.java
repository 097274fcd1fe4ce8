package org.delhihims.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.delhihims.card.CardFixtures.MemoryRegister;
import org.delhihims.card.CardFixtures.MemoryStore;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.Test;

class CardDeskTest {

    /** Half past midnight in Delhi, still the day before in UTC. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-21T19:00:00Z");

    private final Patient asha = CardFixtures.asha();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryStore store = new MemoryStore();
    private final CardDesk desk = new CardDesk(
            id -> Optional.of(asha).filter(resident -> id.equals("asha")),
            register,
            store,
            new CardRules(Period.ofYears(1)),
            new CardMint(
                    RandomGeneratorFactory.of("L64X128MixRandom").create(1),
                    Clock.fixed(AFTER_MIDNIGHT, ZoneId.of("Asia/Kolkata"))));

    @Test
    void aTemporaryCardIsValidForAYearOfDelhiDays() {
        Identifier card = desk.issue("asha").getIdentifierFirstRep();

        assertThat(card.getUse()).isEqualTo(IdentifierUse.TEMP);
        assertThat(card.getSystem()).isEqualTo(CardNumber.SYSTEM);
        assertThat(card.getType().getCodingFirstRep().getCode()).isEqualTo("HC");
        assertThat(card.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-11-22");
        assertThat(card.getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-11-22");
        assertThat(store.committed).containsExactly(asha);
    }

    @Test
    void whoHasACardKeepsIt() {
        String first = desk.issue("asha").getIdentifierFirstRep().getValue();

        Patient again = desk.issue("asha");

        assertThat(again.getIdentifier()).hasSize(1);
        assertThat(again.getIdentifierFirstRep().getValue()).isEqualTo(first);
        assertThat(store.committed).hasSize(1);
    }

    @Test
    void aNumberThatIsTakenIsNotGivenAgain() {
        CardNumber taken =
                CardNumber.random(RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        register.give(taken, "somebody-else");

        String given = desk.issue("asha").getIdentifierFirstRep().getValue();

        assertThat(given).isNotEqualTo(taken.value());
    }

    @Test
    void aCardFindsItsHolder() {
        CardNumber card =
                new CardNumber(desk.issue("asha").getIdentifierFirstRep().getValue());

        assertThat(desk.holderOf(card)).isSameAs(asha);
    }

    @Test
    void aCardOfNobodyIsNotFound() {
        CardNumber card =
                CardNumber.random(RandomGeneratorFactory.of("L64X128MixRandom").create(99));

        assertThatThrownBy(() -> desk.holderOf(card)).satisfies(isRefused(Refusal.Reason.NOT_FOUND));
    }

    @Test
    void whoIsNotRegisteredGetsNoCard() {
        assertThatThrownBy(() -> desk.issue("nobody")).satisfies(isRefused(Refusal.Reason.NOT_FOUND));
        assertThat(store.committed).isEmpty();
    }

    @Test
    void aClosedRecordGetsNoCard() {
        asha.setActive(false);
        assertThatThrownBy(() -> desk.issue("asha")).satisfies(isRefused(Refusal.Reason.RULE));
    }

    @Test
    void theDeadGetNoCard() {
        asha.setDeceased(new DateTimeType("2026-01-01"));
        assertThatThrownBy(() -> desk.issue("asha")).satisfies(isRefused(Refusal.Reason.RULE));

        asha.setDeceased(new BooleanType(true));
        assertThatThrownBy(() -> desk.issue("asha")).satisfies(isRefused(Refusal.Reason.RULE));
    }

    @Test
    void aRecordThatWasReplacedGetsNoCard() {
        asha.addLink().setType(LinkType.REPLACEDBY);

        assertThatThrownBy(() -> desk.issue("asha")).satisfies(isRefused(Refusal.Reason.RULE));
    }

    private static Consumer<Throwable> isRefused(Refusal.Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
