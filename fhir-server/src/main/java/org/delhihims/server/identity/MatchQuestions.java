package org.delhihims.server.identity;

import static org.delhihims.identity.Evidence.SAME_ABHA_NUMBER;
import static org.delhihims.identity.Evidence.SAME_BIRTH_DATE;
import static org.delhihims.identity.Evidence.SAME_BIRTH_YEAR;
import static org.delhihims.identity.Evidence.SAME_FREQUENT_NAME;
import static org.delhihims.identity.Evidence.SAME_HEALTH_CARD;
import static org.delhihims.identity.Evidence.SAME_HOSPITAL_NUMBER;
import static org.delhihims.identity.Evidence.SAME_NAME;
import static org.delhihims.identity.Evidence.SAME_PHONE;
import static org.delhihims.identity.Evidence.SAME_VOTER_CARD;
import static org.delhihims.identity.Evidence.SHARED_PHONE;
import static org.delhihims.identity.Evidence.SIMILAR_NAME;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.delhihims.card.CardFinder;
import org.delhihims.card.CardNumber;
import org.delhihims.identifier.NumberForm;
import org.delhihims.identity.Evidence;
import org.delhihims.identity.Match;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/**
 * What may be asked by {@code $match}: about one person, not about many at once. And who is shown: somebody whom the caller has
 * named as exactly as the policy wants it of a search, by a number with a name or a birth date, or by name, birth date and phone.
 */
final class MatchQuestions {

    private static final int MOST_NAMES = 4;
    private static final int MOST_CONTACTS = 4;
    private static final int MOST_ADDRESSES = 3;
    private static final int MOST_NUMBERS = 6;

    private static final Set<Evidence> NUMBERS =
            EnumSet.of(SAME_ABHA_NUMBER, SAME_VOTER_CARD, SAME_HEALTH_CARD, SAME_HOSPITAL_NUMBER);
    private static final Set<Evidence> NAMES = EnumSet.of(SAME_NAME, SAME_FREQUENT_NAME, SIMILAR_NAME);
    private static final Set<Evidence> SAME_NAMES = EnumSet.of(SAME_NAME, SAME_FREQUENT_NAME);
    private static final Set<Evidence> PHONES = EnumSet.of(SAME_PHONE, SHARED_PHONE);
    private static final Set<Evidence> AGES = EnumSet.of(SAME_BIRTH_DATE, SAME_BIRTH_YEAR);

    private final CardFinder cards;
    private final RuleBook sentences;

    MatchQuestions(CardFinder cards, RuleBook sentences) {
        this.cards = cards;
        this.sentences = sentences;
    }

    static boolean namesExactly(Match match) {
        boolean isNamed = has(match, NAMES);
        boolean isByNumber = has(match, NUMBERS) && (isNamed || has(match, AGES));
        return isByNumber || (isNamed && isByBirthDateAndPhone(match));
    }

    /** By the same name, not one that sounds like a twin's, the whole birth date and the phone. */
    static boolean namesWholly(Match match) {
        return has(match, SAME_NAMES) && isByBirthDateAndPhone(match);
    }

    private static boolean isByBirthDateAndPhone(Match match) {
        return match.reasons().contains(SAME_BIRTH_DATE) && has(match, PHONES);
    }

    private static boolean has(Match match, Set<Evidence> any) {
        return !Collections.disjoint(match.reasons(), any);
    }

    /** Refuses a question about many, and one by a card that may be in wrong hands. */
    void check(Patient person) {
        refuseIfMore(person.getName(), MOST_NAMES, "name");
        refuseIfMore(person.getTelecom(), MOST_CONTACTS, "telecom");
        refuseIfMore(person.getAddress(), MOST_ADDRESSES, "address");
        refuseIfMore(person.getIdentifier(), MOST_NUMBERS, "identifier");
        long systems = person.getIdentifier().stream()
                .map(Identifier::getSystem)
                .distinct()
                .count();
        if (systems < person.getIdentifier().size()) {
            throw tooMany("identifier");
        }
        person.getIdentifier().stream()
                .filter(Identifier::hasValue)
                .map(identifier -> NumberForm.of(identifier.getValue()))
                .filter(CardNumber::isValid)
                .forEach(number -> cards.refuseIfHeldBack(new CardNumber(number)));
    }

    private void refuseIfMore(List<?> values, int most, String element) {
        if (values.size() > most) {
            throw tooMany(element);
        }
    }

    private Refusal tooMany(String element) {
        return new Refusal(Refusal.Reason.INVALID, sentences.refusal("too-many", element), "resource." + element);
    }
}
