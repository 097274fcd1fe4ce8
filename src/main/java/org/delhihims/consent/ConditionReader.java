package org.delhihims.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of provisions. What it does not understand becomes a condition that permits nothing. */
final class ConditionReader {

    private final @Nullable ConsentPolicy policy;
    private final List<String> faults = new ArrayList<>();

    ConditionReader(@Nullable ConsentPolicy policy) {
        this.policy = policy;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void note(String path) {
        faults.add(path);
    }

    Surroundings ofConsent(Consent consent) {
        Surroundings found = Surroundings.NONE;
        if (consent.hasImplicitRules()) {
            found = found.with(unintelligible("Consent.implicitRules"));
        }
        if (consent.hasModifierExtension()) {
            found = found.with(unintelligible("Consent.modifierExtension"));
        }
        return found;
    }

    /** A policy is not older or younger than the Consent it is chosen by; a time that is not understood is no time for it. */
    Surroundings heldTo(Period period, Surroundings around) {
        return around.with(
                TimeSpan.of(period).<Condition>map(PeriodCondition::new).orElse(Condition.UNINTELLIGIBLE));
    }

    Surroundings of(ProvisionComponent provision, String path, Surroundings around) {
        Surroundings found = around;
        if (provision.hasModifierExtension()) {
            found = found.with(unintelligible(path + ".modifierExtension"));
        }
        if (provision.hasPeriod()) {
            found = found.with(span(provision.getPeriod(), path + ".period", PeriodCondition::new));
        }
        if (provision.hasActor()) {
            found = actors(provision, path, found);
        }
        if (provision.hasAction()) {
            found = found.with(any(provision.getAction(), path + ".action", ActionCondition::read));
        }
        if (provision.hasPurpose()) {
            found = found.withPurpose(any(provision.getPurpose(), path + ".purpose", PurposeCondition::read));
        }
        return content(provision, path, found);
    }

    private Surroundings content(ProvisionComponent provision, String path, Surroundings around) {
        Surroundings found = around;
        if (provision.hasSecurityLabel()) {
            found = labels(provision, path, found);
        }
        if (provision.hasClass_()) {
            found = found.with(any(provision.getClass_(), path + ".class", ClassCondition::read));
        }
        if (provision.hasCode()) {
            found = found.with(any(provision.getCode(), path + ".code", CodeCondition::read));
        }
        if (provision.hasDataPeriod()) {
            found = found.with(span(provision.getDataPeriod(), path + ".dataPeriod", DataPeriodCondition::new));
        }
        if (provision.hasData()) {
            found = found.with(any(provision.getData(), path + ".data", DataCondition::read));
        }
        return found;
    }

    private Surroundings actors(ProvisionComponent provision, String path, Surroundings around) {
        List<Condition> alternatives = new ArrayList<>();
        List<ActorCondition> named = new ArrayList<>();
        for (int i = 0; i < provision.getActor().size(); i++) {
            provisionActorComponent actor = provision.getActor().get(i);
            Optional<ActorCondition> read = ActorCondition.read(actor, policy);
            read.ifPresent(named::add);
            alternatives.add(read.isPresent() ? read.get() : unintelligible(path + ".actor[" + i + "]"));
        }
        return around.withActors(Condition.anyOf(alternatives), named);
    }

    private Surroundings labels(ProvisionComponent provision, String path, Surroundings around) {
        List<LabelCondition> named = new ArrayList<>();
        List<Condition> alternatives = new ArrayList<>();
        for (int i = 0; i < provision.getSecurityLabel().size(); i++) {
            Optional<LabelCondition> read =
                    LabelCondition.read(provision.getSecurityLabel().get(i));
            read.ifPresent(named::add);
            if (read.isEmpty()) {
                alternatives.add(unintelligible(path + ".securityLabel[" + i + "]"));
            }
        }
        alternatives.add(LabelCondition.together(named));
        return around.withLabels(Condition.anyOf(alternatives));
    }

    private <T> Condition any(List<T> parts, String path, Function<T, Optional<Condition>> reader) {
        List<Condition> alternatives = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<Condition> read = reader.apply(parts.get(i));
            alternatives.add(read.isPresent() ? read.get() : unintelligible(path + "[" + i + "]"));
        }
        return Condition.anyOf(alternatives);
    }

    private Condition span(Period period, String path, Function<TimeSpan, Condition> condition) {
        Optional<Condition> read = TimeSpan.of(period).map(condition);
        return read.isPresent() ? read.get() : unintelligible(path);
    }

    private Condition unintelligible(String path) {
        faults.add(path);
        return Condition.UNINTELLIGIBLE;
    }
}
