package org.delhihims.server.access;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;

/**
 * The name by which somebody likes to be called, which needs no proof: a name of the use "nickname".
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-name-use.html">FHIR: name use</a>
 */
public final class PreferredNames {

    private PreferredNames() {}

    static boolean is(Base value) {
        return value instanceof HumanName name && name.getUse() == NameUse.NICKNAME;
    }

    public static List<HumanName> of(Patient resident) {
        return resident.getName().stream().filter(PreferredNames::is).toList();
    }
}
