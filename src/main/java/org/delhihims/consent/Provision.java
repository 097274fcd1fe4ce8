package org.delhihims.consent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a Consent with the exceptions to it. Where an exception applies it decides, and the rule itself where none does.
 *
 * @param effect none for a rule that only holds others together
 * @param isExplicit whether the resident has said it, rather than chosen a policy that says it
 * @param conditions of this rule and of those around it
 * @param actors those of the conditions that say who is meant, one list for each rule that does
 * @param namesLabels whether one of the conditions is on security labels
 */
record Provision(
        @Nullable Effect effect,
        boolean isExplicit,
        List<Condition> conditions,
        List<List<ActorCondition>> actors,
        boolean namesLabels,
        List<Provision> exceptions) {

    Provision {
        conditions = List.copyOf(conditions);
        actors = List.copyOf(actors);
        exceptions = List.copyOf(exceptions);
    }

    Optional<Verdict> judge(Judgement judgement) {
        Optional<Verdict> byException = exceptions.stream()
                .flatMap(exception -> exception.judge(judgement).stream())
                .reduce(Verdict::orMoreSpecific);
        return byException.isPresent() ? byException : own(judgement);
    }

    private Optional<Verdict> own(Judgement judgement) {
        Effect own = effect;
        if (own == null || !judgement.allows(own) || !judgement.meets(conditions, own)) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(own, isExplicit, specificity(judgement, own), namesLabels));
    }

    private int specificity(Judgement judgement, Effect own) {
        return actors.stream()
                .flatMap(List::stream)
                .filter(actor -> judgement.meets(List.of(actor), own))
                .mapToInt(ActorCondition::rank)
                .max()
                .orElse(ActorCondition.NOBODY);
    }
}
