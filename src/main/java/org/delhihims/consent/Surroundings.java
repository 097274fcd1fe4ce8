package org.delhihims.consent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules around a rule hold it to, and in the end the rule itself.
 *
 * @param actors those of the conditions that say who is meant, one list for each rule that does
 */
record Surroundings(
        List<Condition> conditions, List<List<ActorCondition>> actors, boolean namesPurpose, boolean namesLabels) {

    static final Surroundings NONE = new Surroundings(List.of(), List.of(), false, false);

    Surroundings {
        conditions = List.copyOf(conditions);
        actors = List.copyOf(actors);
    }

    Surroundings with(Condition condition) {
        return new Surroundings(and(conditions, condition), actors, namesPurpose, namesLabels);
    }

    Surroundings withActors(Condition anyActor, List<ActorCondition> named) {
        return new Surroundings(and(conditions, anyActor), and(actors, named), namesPurpose, namesLabels);
    }

    Surroundings withPurpose(Condition anyPurpose) {
        return new Surroundings(and(conditions, anyPurpose), actors, true, namesLabels);
    }

    Surroundings withLabels(Condition labels) {
        return new Surroundings(and(conditions, labels), actors, namesPurpose, true);
    }

    /** The rule of this effect that is held to all this. A permit that names no purpose is for treatment. */
    Provision rule(@Nullable Effect effect, boolean isExplicit, List<Provision> exceptions) {
        boolean isForTreatment = effect == Effect.PERMIT && !namesPurpose;
        return new Provision(
                effect,
                isExplicit,
                isForTreatment ? and(conditions, PurposeCondition.TREATMENT) : conditions,
                actors,
                namesLabels,
                exceptions);
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
