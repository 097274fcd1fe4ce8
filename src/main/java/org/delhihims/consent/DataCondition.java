package org.delhihims.consent;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;

/** A record a provision names: itself, what belongs to it, or what somebody has written. */
record DataCondition(ConsentDataMeaning meaning, String reference) implements Condition {

    static Optional<Condition> read(provisionDataComponent data) {
        if (data.hasModifierExtension() || !data.hasMeaning() || data.getMeaning() == ConsentDataMeaning.NULL) {
            return Optional.empty();
        }
        return References.relative(data.getReference()).map(named -> new DataCondition(data.getMeaning(), named));
    }

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        RequestedResource resource = question.resource();
        if (!resource.isKnown()) {
            return Match.OPEN;
        }
        boolean isItself = resource.reference().filter(reference::equals).isPresent();
        return switch (meaning) {
            case INSTANCE -> Match.of(isItself);
            case RELATED, DEPENDENTS ->
                Match.of(isItself || resource.references().contains(reference));
            case AUTHOREDBY -> isOf(resource.authors());
            case NULL -> Match.UNINTELLIGIBLE;
        };
    }

    private Match isOf(Set<String> authors) {
        return authors.isEmpty() ? Match.OPEN : Match.of(authors.contains(reference));
    }
}
