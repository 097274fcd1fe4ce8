package org.delhihims.population;

import org.hl7.fhir.r4.model.Reference;

/** A department of a facility, as the registry has it in HealthcareService. */
record Clinic(String facility, String department) {

    String key() {
        return facility + "-" + department;
    }

    Reference service() {
        return new Reference("HealthcareService/" + key());
    }

    Reference organization() {
        return new Reference("Organization/" + facility);
    }

    Reference location() {
        return new Reference("Location/" + facility);
    }
}
