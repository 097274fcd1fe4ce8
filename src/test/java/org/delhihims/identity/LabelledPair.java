package org.delhihims.identity;

import org.delhihims.identity.Spelling.Script;
import org.hl7.fhir.r4.model.Patient;

/** Two records of which it is known whether they are of one person, and in what they were made to differ. */
record LabelledPair(String kind, boolean isSame, Script script, Script otherScript, Patient one, Patient other) {

    /** The two scripts in a fixed order, or the one. */
    String scripts() {
        Script first = script.compareTo(otherScript) < 0 ? script : otherScript;
        Script second = script.compareTo(otherScript) < 0 ? otherScript : script;
        return first == second ? first.name() : first + " and " + second;
    }
}
