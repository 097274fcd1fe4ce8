package org.delhihims.server.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.access.View;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** What of a record may be changed: never whom it is about, and in some views only a part ({@code security.md} 4.7). */
final class ChangeRules {

    private static final Map<View, Set<String>> CHANGEABLE = Map.of(
            View.CONTACT, Set.of("telecom", "address", "communication", "contact", "photo"),
            View.CANCEL, Set.of("status", "cancelationReason", "comment"));

    /** What the server writes by itself, or is made of the rest. */
    private static final Set<String> DERIVED = Set.of("id", "meta", "text");

    private final PatientRecords patients;
    private final RuleBook sentences;

    ChangeRules(PatientRecords patients, RuleBook sentences) {
        this.patients = patients;
        this.sentences = sentences;
    }

    /**
     * Refuses a change that goes further than the view.
     *
     * @throws Refusal with the path of the element that must stay as it was
     */
    void refuseUnlessWithin(View view, Resource before, Resource after) {
        if (!patients.of(before).equals(patients.of(after))) {
            throw new Refusal(
                    Refusal.Reason.RULE, sentences.refusal("patient-is-fixed", before.fhirType()), before.fhirType());
        }
        Set<String> changeable = CHANGEABLE.get(view);
        if (changeable == null) {
            return;
        }
        for (Property property : before.children()) {
            boolean mayChange = changeable.contains(property.getName()) || DERIVED.contains(property.getName());
            if (!mayChange && !isSame(view, property, after.getNamedProperty(property.getName()))) {
                String path = before.fhirType() + "." + property.getName().replace("[x]", "");
                throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-yours-to-change", path), path);
            }
        }
    }

    private static boolean isSame(View view, Property before, Property after) {
        return Base.compareDeep(fixed(view, before), fixed(view, after), true);
    }

    /** How somebody likes to be called is his own matter. It is on no card, and no evidence of who he is. */
    private static List<Base> fixed(View view, Property property) {
        return property.getValues().stream()
                .filter(value -> view != View.CONTACT || !PreferredNames.is(value))
                .toList();
    }
}
