package org.delhihims.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;

/** Consents and questions at random, from few enough words that they often meet. */
final class RandomConsents {

    private static final List<String> POLICIES = List.of("OPTIN", "OPTOUT", "research", "abdm", "OPTOUTE");
    private static final List<String> ACTORS =
            List.of("Organization/gtb", "Organization/lnjp", "Practitioner/mehta", "PractitionerRole/m1");
    private static final List<List<String>> LABELS =
            List.of(List.of(), List.of("N"), List.of("R"), List.of("V", "HIV"), List.of("V", "HIV", "PSY"));

    private final RandomGenerator random;
    private int count;

    RandomConsents(RandomGenerator random) {
        this.random = random;
    }

    List<Consent> several() {
        List<Consent> consents = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            consents.add(one());
        }
        return consents;
    }

    private Consent one() {
        Rule root = switch (random.nextInt(3)) {
            case 0 -> Rule.untyped();
            case 1 -> conditions(Rule.permit());
            default -> conditions(Rule.deny());
        };
        nest(root, 2);
        count++;
        return Consents.named("c" + count, Consents.consent(oneOf(POLICIES), root));
    }

    private void nest(Rule rule, int depth) {
        for (int i = random.nextInt(depth + 1); i > 0; i--) {
            Rule exception = conditions(Rule.of(oneOf(List.of(Effect.values()))));
            nest(exception, depth - 1);
            rule.except(exception);
        }
    }

    /** A rule that denies and has no exceptions. */
    Rule deny() {
        return conditions(Rule.deny());
    }

    private Rule conditions(Rule rule) {
        if (random.nextInt(3) > 0) {
            rule.to(oneOf(ACTORS));
        }
        switch (random.nextInt(9)) {
            case 0 -> rule.forPurpose(oneOf(List.of("TREAT", "ETREAT", "HRESCH", "DSRCH", "PUBHLTH")));
            case 1 -> rule.toDo(oneOf(List.of("access", "disclose", "collect")));
            case 2 -> rule.onType(oneOf(List.of("Observation", "Condition")));
            case 3 -> rule.labelled(oneOf(List.of("HIV", "PSY", "V", "R")));
            case 4 -> rule.onDataOf(oneOf(List.of("2026-01", "2026-08")), "");
            case 5 -> rule.during("", oneOf(List.of("2026-11-28", "2026-11-29")));
            case 6 -> rule.onData(ConsentDataMeaning.AUTHOREDBY, oneOf(List.of("Practitioner/rao", "Practitioner/x")));
            default -> rule.onCode(Consents.LABORATORY);
        }
        return rule;
    }

    ConsentQuestion question() {
        Requester who = new Requester(
                oneOf(List.of("gtb", "lnjp", "lok-nayak")),
                oneOf(List.of("Practitioner/mehta", "Practitioner/rao", "Patient/asha")),
                Set.of(oneOf(List.of("PractitionerRole/m1", "PractitionerRole/m2"))),
                "doctor",
                "staff-app");
        String[] labels = oneOf(LABELS).toArray(String[]::new);
        return new ConsentQuestion(
                who,
                oneOf(List.of(ConsentAction.values())),
                oneOf(List.of(PurposeOfUse.values())),
                RequestedResource.of(Consents.haemoglobin(labels), "lok-nayak"),
                random.nextBoolean() ? Consents.NOW : Instant.parse("2026-12-15T00:00:00Z"));
    }

    /** Any of the provisions in a Consent. */
    ProvisionComponent anyIn(Consent consent) {
        ProvisionComponent found = consent.getProvision();
        while (found.hasProvision() && random.nextBoolean()) {
            found = oneOf(found.getProvision());
        }
        return found;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
