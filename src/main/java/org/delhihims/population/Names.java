package org.delhihims.population;

import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;

/** A name in FHIR: as its bearer writes it, and in Latin letters. */
final class Names {

    private Names() {}

    static List<HumanName> of(PersonName name) {
        return List.of(
                name(
                        NameUse.OFFICIAL,
                        name.own(),
                        name.given().own(),
                        name.second().own()),
                name(
                        NameUse.USUAL,
                        name.latin(),
                        name.given().latin(),
                        name.second().latin()));
    }

    private static HumanName name(NameUse use, String text, String given, String family) {
        HumanName name = new HumanName().setUse(use).setText(text).setFamily(family);
        List.of(given.split(" ")).forEach(name::addGiven);
        return name;
    }
}
