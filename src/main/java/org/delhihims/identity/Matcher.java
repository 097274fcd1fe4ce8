package org.delhihims.identity;

import static org.delhihims.identity.Evidence.CONTRADICTED_NUMBER;
import static org.delhihims.identity.Evidence.DIFFERENT_ABHA_NUMBER;
import static org.delhihims.identity.Evidence.DIFFERENT_BIRTH_DATE;
import static org.delhihims.identity.Evidence.DIFFERENT_FATHER;
import static org.delhihims.identity.Evidence.DIFFERENT_NAME;
import static org.delhihims.identity.Evidence.DIFFERENT_SEX;
import static org.delhihims.identity.Evidence.DIFFERENT_VOTER_CARD;
import static org.delhihims.identity.Evidence.KEPT_APART;
import static org.delhihims.identity.Evidence.MAY_BE_TWINS;
import static org.delhihims.identity.Evidence.SAME_ABHA_NUMBER;
import static org.delhihims.identity.Evidence.SAME_BIRTH_DATE;
import static org.delhihims.identity.Evidence.SAME_FREQUENT_NAME;
import static org.delhihims.identity.Evidence.SAME_HEALTH_CARD;
import static org.delhihims.identity.Evidence.SAME_HOME;
import static org.delhihims.identity.Evidence.SAME_HOSPITAL_NUMBER;
import static org.delhihims.identity.Evidence.SAME_NAME;
import static org.delhihims.identity.Evidence.SAME_PHONE;
import static org.delhihims.identity.Evidence.SAME_RELATIVE;
import static org.delhihims.identity.Evidence.SAME_VOTER_CARD;
import static org.delhihims.identity.Evidence.SHORTER_NAME;
import static org.delhihims.identity.MatchGrade.CERTAIN;
import static org.delhihims.identity.MatchGrade.CERTAINLY_NOT;
import static org.delhihims.identity.MatchGrade.POSSIBLE;
import static org.delhihims.identity.MatchGrade.PROBABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/**
 * Says whether two records are of one person. The same two records always get the same answer, in whichever order they
 * come, and the answer says why.
 *
 * <p>Source: {@code domain.md} 3.2.2. Weights of evidence are added up (Fellegi and Sunter); the rules here stand above
 * the sum.
 */
public final class Matcher {

    /** Over how many points of the sum the odds of the score double. */
    private static final double POINTS_TO_DOUBLE = 2.5;

    /** How many of phone, relative and home must agree before records are linked that have no number in common. */
    private static final int TIES_TO_LINK = 2;

    private final KeptApart apart;
    private final MatchRules rules;
    private final Function<String, Spoken> sound;

    public Matcher(KeptApart apart, MatchRules rules) {
        this(apart, rules, SoundKey::spoken);
    }

    /** With another way to hear words, for measuring. */
    Matcher(KeptApart apart, MatchRules rules, Function<String, Spoken> sound) {
        this.apart = apart;
        this.rules = rules;
        this.sound = sound;
    }

    public Match compare(Patient one, Patient other, PhoneUse phones) {
        Comparison compared = Comparison.of(Traits.of(one, sound), Traits.of(other, sound), phones, rules);
        List<Evidence> reasons = new ArrayList<>(compared.evidence());
        if (apart.contains(one, other)) {
            reasons.add(KEPT_APART);
            return new Match(CERTAINLY_NOT, 0, reasons);
        }
        if (isContradicted(compared)) {
            reasons.add(CONTRADICTED_NUMBER);
        }
        if (mayBeTwins(compared)) {
            reasons.add(MAY_BE_TWINS);
        }
        MatchGrade grade = grade(compared);
        double odds = Math.pow(2, (compared.sum() - rules.possible()) / POINTS_TO_DOUBLE);
        return new Match(grade, grade.within(odds / (1 + odds)), reasons);
    }

    private MatchGrade grade(Comparison compared) {
        if (hasNumber(compared)) {
            return isContradicted(compared) ? POSSIBLE : provesIdentity(compared) ? CERTAIN : PROBABLE;
        }
        if (compared.has(DIFFERENT_NAME)) {
            return CERTAINLY_NOT;
        }
        if (compared.sum() < rules.possible() && !mayBeSameNewborn(compared)) {
            return CERTAINLY_NOT;
        }
        if (compared.sum() < rules.probable() || compared.isOfNewborn() || mayBeTwins(compared)) {
            return POSSIBLE;
        }
        return isCertainWithoutNumber(compared) ? CERTAIN : PROBABLE;
    }

    private static boolean hasNumber(Comparison compared) {
        return compared.has(SAME_ABHA_NUMBER, SAME_VOTER_CARD, SAME_HEALTH_CARD, SAME_HOSPITAL_NUMBER);
    }

    /** Numbers are mistyped and cards are lent: where the rest does not fit, a number proves nothing. */
    private static boolean isContradicted(Comparison compared) {
        return hasNumber(compared) && (compared.has(DIFFERENT_NAME, DIFFERENT_SEX) || compared.yearsContradict());
    }

    /** An ABHA number or a voter card with the year of birth; a number that is typed at a desk, with the name besides. */
    private static boolean provesIdentity(Comparison compared) {
        boolean named = compared.has(SAME_NAME, SAME_FREQUENT_NAME, SHORTER_NAME);
        // One number is given for both of two newborns, and for both of two sisters whose names sound much the same.
        boolean mayBeSiblings = compared.isOfNewborn() || (mayBeTwins(compared) && !named);
        return compared.yearsAgree()
                && !compared.has(DIFFERENT_BIRTH_DATE)
                && !mayBeSiblings
                && (compared.has(SAME_ABHA_NUMBER, SAME_VOTER_CARD) || named);
    }

    private static boolean isCertainWithoutNumber(Comparison compared) {
        long ties = Stream.of(SAME_PHONE, SAME_RELATIVE, SAME_HOME)
                .filter(compared::has)
                .count();
        return compared.nameIsCertain()
                && compared.has(SAME_NAME, SAME_FREQUENT_NAME)
                && compared.has(SAME_BIRTH_DATE)
                && ties >= TIES_TO_LINK
                && !compared.has(DIFFERENT_FATHER, DIFFERENT_SEX, DIFFERENT_ABHA_NUMBER, DIFFERENT_VOTER_CARD);
    }

    /** Twins share all but the given name, and those of twins often differ in one sound: Hasan and Husain. */
    private static boolean mayBeTwins(Comparison compared) {
        return compared.has(SAME_BIRTH_DATE)
                && compared.has(SAME_PHONE, SAME_RELATIVE, SAME_HOME)
                && !compared.nameIsCertain()
                && !compared.has(DIFFERENT_SEX);
    }

    private static boolean mayBeSameNewborn(Comparison compared) {
        return compared.isOfNewborn()
                && compared.has(SAME_BIRTH_DATE)
                && compared.has(SAME_PHONE, SAME_RELATIVE)
                && !compared.has(DIFFERENT_SEX, DIFFERENT_FATHER);
    }
}
