package org.delhihims.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.delhihims.card.CardFixtures.MemoryRegister;
import org.delhihims.card.CardFixtures.MemorySerials;
import org.delhihims.card.CardFixtures.MemoryStore;
import org.delhihims.card.CardRegister.Standing;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class CardLedgerTest {

    private static final CardNumber FIRST = number(1);
    private static final CardNumber SECOND = number(2);

    private final MemoryRegister register = new MemoryRegister();
    private final CardMint mint =
            new CardMint(RandomGeneratorFactory.of("L64X128MixRandom").create(1), Clock.systemUTC());
    private final MemoryStore store = new MemoryStore();
    private final CardLedger ledger =
            new CardLedger(register, new MemorySerials(), new CardReceipts(store, store, mint), mint);

    @Test
    void aCardThatComesWithARecordIsEntered() {
        ledger.created(ashaWith(FIRST, IdentifierUse.OFFICIAL), true);

        assertThat(register.find(FIRST)).map(CardRegister.Entry::residentId).contains("asha");
    }

    @Test
    void aCardOfAnotherIsRefusedWhereItStands() {
        register.give(FIRST, "somebody-else");

        assertThatThrownBy(() -> ledger.created(ashaWith(FIRST, IdentifierUse.TEMP), true))
                .satisfies(isRefused(Refusal.Reason.CONFLICT, "Patient.identifier[0].value"));
    }

    @Test
    void anUpdateMayNotDropACard() {
        Patient before = ashaWith(FIRST, IdentifierUse.TEMP);

        assertThatThrownBy(() -> ledger.updated(before, CardFixtures.asha(), true, CardFixtures.REGISTRAR))
                .satisfies(isRefused(Refusal.Reason.RULE, "Patient.identifier"));
    }

    @Test
    void aCardIsNotMovedByHand() {
        Patient before = ashaWith(FIRST, IdentifierUse.TEMP);
        ledger.created(before, true);

        assertThatThrownBy(() ->
                        ledger.updated(before, ashaWith(FIRST, IdentifierUse.OFFICIAL), true, CardFixtures.REGISTRAR))
                .satisfies(isRefused(Refusal.Reason.RULE, "Patient.identifier"));
        assertThatCode(() -> ledger.updated(before, ashaWith(FIRST, IdentifierUse.TEMP), true, CardFixtures.REGISTRAR))
                .doesNotThrowAnyException();
    }

    @Test
    void theTaskOfACardIsNotWrittenByHand() {
        Task task = new Task();
        task.getCode()
                .addCoding()
                .setSystem("https://delhihims.example/fhir/CodeSystem/task-kind")
                .setCode("card-issue");
        task.getFor().setReference("Patient/asha");

        assertThatThrownBy(() -> ledger.taskStored(task)).satisfies(isRefused(Refusal.Reason.RULE, "Task.code"));
        register.lock("asha");
        assertThatCode(() -> ledger.taskStored(task)).doesNotThrowAnyException();
    }

    @Test
    void aReplacedCardBecomesAFormerOne() {
        Patient before = ashaWith(FIRST, IdentifierUse.OFFICIAL);
        ledger.created(before, true);
        Patient after = ashaWith(FIRST, IdentifierUse.OLD);
        register.lock("asha");
        after.addIdentifier()
                .setSystem(CardNumber.SYSTEM)
                .setValue(SECOND.value())
                .setUse(IdentifierUse.OFFICIAL);

        ledger.updated(before, after, true, CardFixtures.REGISTRAR);

        assertThat(register.standingOf(FIRST)).isEqualTo(Standing.FORMER);
        assertThat(register.standingOf(SECOND)).isEqualTo(Standing.CURRENT);
    }

    @Test
    void twoCurrentCardsAreRefused() {
        Patient asha = ashaWith(FIRST, IdentifierUse.OFFICIAL);
        asha.addIdentifier().setSystem(CardNumber.SYSTEM).setValue(SECOND.value());

        assertThatThrownBy(() -> ledger.created(asha, true))
                .satisfies(isRefused(Refusal.Reason.RULE, "Patient.identifier[1].value"));
    }

    @Test
    void aMistypedNumberIsRefused() {
        Patient asha = CardFixtures.asha();
        asha.addIdentifier().setSystem(CardNumber.SYSTEM).setValue("1234567890123");

        assertThatThrownBy(() -> ledger.created(asha, true))
                .satisfies(isRefused(Refusal.Reason.RULE, "Patient.identifier[0].value"));
    }

    @Test
    void aCardWithoutANumberIsRefused() {
        Patient asha = CardFixtures.asha();
        asha.addIdentifier().setSystem(CardNumber.SYSTEM);

        assertThatThrownBy(() -> ledger.created(asha, true))
                .satisfies(isRefused(Refusal.Reason.RULE, "Patient.identifier[0].value"));
    }

    @Test
    void aHolderIsNotDeleted() {
        assertThatThrownBy(() -> ledger.deleted(ashaWith(FIRST, IdentifierUse.OLD)))
                .satisfies(isRefused(Refusal.Reason.RULE, "Patient.identifier"));
        assertThatCode(() -> ledger.deleted(CardFixtures.asha())).doesNotThrowAnyException();
    }

    private static Patient ashaWith(CardNumber number, IdentifierUse use) {
        Patient asha = CardFixtures.asha();
        asha.addIdentifier()
                .setSystem(CardNumber.SYSTEM)
                .setValue(number.value())
                .setUse(use);
        return asha;
    }

    private static CardNumber number(long seed) {
        return CardNumber.random(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    private static Consumer<Throwable> isRefused(Refusal.Reason reason, String expression) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.expression()).contains(expression);
        });
    }
}
