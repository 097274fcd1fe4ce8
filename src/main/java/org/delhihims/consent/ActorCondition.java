package org.delhihims.consent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a provision names: by reference, by role, or by both.
 *
 * @param reference such as {@code Organization/a}; none where everybody of the role is meant
 * @param role of {@code security.md} 4.3; none where whoever is referred to is meant in any role
 * @param isOfGateway whether the actor is a user of ABDM, for whom its gateway asks
 */
record ActorCondition(@Nullable String reference, @Nullable String role, boolean isOfGateway) implements Condition {

    static final int NOBODY = 0;
    /** From here on somebody is named, and not only what they are. */
    static final int NAMED = 2;

    private static final String STAFF_ROLE = Canonicals.codeSystem("staff-role");
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final Set<Code> RECIPIENT = Set.of(new Code(PARTICIPATION, "IRCP"), new Code(PARTICIPATION, "PRCP"));
    private static final Map<String, Integer> RANKS =
            Map.of("Organization", NAMED, "PractitionerRole", 4, "Practitioner", 6, "Patient", 6, "RelatedPerson", 6);
    private static final String GATEWAY = "abdm-gateway";

    /** None if the role or the reference is not understood. */
    static Optional<ActorCondition> read(provisionActorComponent actor, @Nullable ConsentPolicy policy) {
        Optional<String> role = staffRole(actor);
        if (actor.hasModifierExtension() || (role.isEmpty() && !isRecipient(actor))) {
            return Optional.empty();
        }
        Reference who = actor.getReference();
        boolean isArtefact = policy == ConsentPolicy.ABDM;
        if (who.hasReference()) {
            return References.relative(who)
                    .filter(reference -> RANKS.containsKey(typeOf(reference)))
                    .map(reference -> new ActorCondition(reference, role.orElse(null), isArtefact));
        }
        if (who.hasIdentifier()) {
            // The gateway knows its users by identifiers that are nobody's here.
            return isArtefact && role.isEmpty()
                    ? Optional.of(new ActorCondition("Organization/", null, true))
                    : Optional.empty();
        }
        return role.map(code -> new ActorCondition(null, code, false));
    }

    private static Optional<String> staffRole(provisionActorComponent actor) {
        return actor.getRole().getCoding().stream()
                .map(Code::of)
                .filter(code -> code.isComplete() && code.system().equals(STAFF_ROLE))
                .map(Code::code)
                .findFirst();
    }

    private static boolean isRecipient(provisionActorComponent actor) {
        return actor.getRole().getCoding().stream().map(Code::of).anyMatch(RECIPIENT::contains);
    }

    private static String typeOf(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }

    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        Requester who = question.who();
        if (isOfGateway && GATEWAY.equals(who.clientKind())) {
            return Match.YES;
        }
        boolean isInRole = role == null || role.equals(who.role());
        return Match.of(isInRole && (reference == null || isReferredTo(reference, who)));
    }

    private static boolean isReferredTo(String reference, Requester who) {
        return reference.equals("Organization/" + who.facility())
                || reference.equals(who.person())
                || who.postings().contains(reference);
    }

    /** How narrowly it names: a role less than a facility, a facility less than a person. */
    int rank() {
        int named = reference == null ? NOBODY : RANKS.getOrDefault(typeOf(reference), NAMED);
        return role == null ? named : named + 1;
    }
}
