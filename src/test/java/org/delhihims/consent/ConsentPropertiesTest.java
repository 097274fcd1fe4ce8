package org.delhihims.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.delhihims.consent.ConsentRuling.Answer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.junit.jupiter.api.Test;

/** What holds of all Consents, tried on many at random, always the same ones. */
class ConsentPropertiesTest {

    private static final int TRIES = 1_000;

    private final RandomConsents random =
            new RandomConsents(RandomGeneratorFactory.of("L64X128MixRandom").create(46));

    private static ConsentRuling rule(List<Consent> consents, ConsentQuestion question) {
        return ConsentTable.of(consents).rule(question);
    }

    private static List<Consent> copies(List<Consent> consents) {
        return new ArrayList<>(consents.stream().map(Consent::copy).toList());
    }

    private static int width(Answer answer) {
        return switch (answer) {
            case DENY -> 0;
            case SILENT -> 1;
            case PERMIT -> 2;
        };
    }

    private static void isNotWider(ConsentRuling after, ConsentRuling before) {
        assertThat(width(after.answer())).isLessThanOrEqualTo(width(before.answer()));
        if (before.isPermit()) {
            assertThat(after.namesRequester()).isIn(before.namesRequester(), false);
            assertThat(after.namesLabels()).isIn(before.namesLabels(), false);
        }
    }

    @Test
    void allAnswersComeUp() {
        Set<Answer> seen = EnumSet.noneOf(Answer.class);
        for (int i = 0; i < TRIES; i++) {
            seen.add(rule(random.several(), random.question()).answer());
        }

        assertThat(seen).containsExactlyInAnyOrder(Answer.values());
    }

    @Test
    void anotherConsentThatDeniesNeverWidens() {
        for (int i = 0; i < TRIES; i++) {
            List<Consent> consents = random.several();
            ConsentQuestion question = random.question();
            List<Consent> more = copies(consents);
            more.add(Consents.consent(Consents.RESEARCH, random.deny()));

            isNotWider(rule(more, question), rule(consents, question));
        }
    }

    @Test
    void anotherExceptionThatDeniesNeverWidens() {
        for (int i = 0; i < TRIES; i++) {
            List<Consent> consents = random.several();
            ConsentQuestion question = random.question();
            List<Consent> more = copies(consents);
            random.anyIn(random.oneOf(more)).addProvision(random.deny().provision());

            isNotWider(rule(more, question), rule(consents, question));
        }
    }

    @Test
    void theOrderOfConsentsAndOfExceptionsIsIrrelevant() {
        for (int i = 0; i < TRIES; i++) {
            List<Consent> consents = random.several();
            ConsentQuestion question = random.question();
            List<Consent> shuffled = copies(consents);
            Collections.shuffle(shuffled, new Random(i));
            shuffled.forEach(
                    consent -> Collections.reverse(consent.getProvision().getProvision()));

            assertThat(rule(shuffled, question)).isEqualTo(rule(consents, question));
        }
    }

    @Test
    void whatHasExpiredOrIsRevokedIsAbsent() {
        for (int i = 0; i < TRIES; i++) {
            List<Consent> consents = random.several();
            ConsentQuestion question = random.question();
            List<Consent> rest = copies(consents);
            Consent removed = random.oneOf(rest);
            rest.remove(removed);
            List<Consent> with = copies(rest);
            with.add(i % 2 == 0 ? expired(removed) : removed.copy().setStatus(ConsentState.INACTIVE));

            assertThat(rule(with, question)).isEqualTo(rule(rest, question));
        }
    }

    private static Consent expired(Consent consent) {
        Consent expired = consent.copy();
        expired.getProvision().setPeriod(Rule.period("2020-01-01", "2020-12-31"));
        return expired;
    }

    @Test
    void whatIsNotUnderstoodNeverWidens() {
        for (int i = 0; i < TRIES; i++) {
            List<Consent> consents = random.several();
            ConsentQuestion question = random.question();
            List<Consent> spoilt = copies(consents);
            ProvisionComponent provision = random.anyIn(random.oneOf(spoilt));
            provision.setPurpose(List.of(new Coding("https://unknown.example", "x", null)));

            isNotWider(rule(spoilt, question), withoutPurpose(consents, provision, spoilt, question));
        }
    }

    /** The same Consents, whose spoilt provision is met by every purpose that the question may have. */
    private static ConsentRuling withoutPurpose(
            List<Consent> consents, ProvisionComponent spoilt, List<Consent> all, ConsentQuestion question) {
        spoilt.setPurpose(List.of(Rule.coding(Rule.REASON + question.purpose())));
        ConsentRuling met = rule(all, question);
        return width(met.answer()) >= width(rule(consents, question).answer()) ? met : rule(consents, question);
    }

    @Test
    void aDenyNeverBlocksWhatTheLawDemands() {
        for (int i = 0; i < TRIES; i++) {
            ConsentQuestion asked = random.question();
            ConsentQuestion report = new ConsentQuestion(
                    asked.who(), asked.action(), PurposeOfUse.PUBHLTH, asked.resource(), asked.now());

            assertThat(rule(random.several(), report).isDeny()).isFalse();
        }
    }

    @Test
    void whatIsPermittedForOneResourceMayBeHopedForBeforehand() {
        for (int i = 0; i < TRIES; i++) {
            ConsentTable table = ConsentTable.of(random.several());
            ConsentQuestion asked = random.question();
            ConsentQuestion treats = new ConsentQuestion(
                    asked.who(), ConsentAction.ACCESS, PurposeOfUse.TREAT, asked.resource(), asked.now());
            ConsentRuling ruling = table.rule(treats);

            if (ruling.isPermit() && ruling.namesRequester() && isHeldToDenies(treats)) {
                assertThat(table.opens(asked.who(), asked.now())).isTrue();
            }
        }
    }

    private static boolean isHeldToDenies(ConsentQuestion question) {
        return !question.resource().isProducedAt(question.who().facility())
                && !Consents.ASHA.equals(question.who().person());
    }
}
