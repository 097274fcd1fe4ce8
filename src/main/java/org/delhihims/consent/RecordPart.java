package org.delhihims.consent;

import org.delhihims.kernel.Sentence;

/** A part of the record, as a resident calls it. */
enum RecordPart {
    VISITS("Encounter", "visits and admissions", "मुलाक़ातें और भर्तियाँ"),
    DIAGNOSES("Condition", "diagnoses", "बीमारियों के निदान"),
    ALLERGIES("AllergyIntolerance", "allergies", "एलर्जी की जानकारी"),
    MEASUREMENTS("Observation", "measurements and test values", "माप और जाँच के आँकड़े"),
    REPORTS("DiagnosticReport", "test reports", "जाँच रिपोर्टें"),
    PRESCRIPTIONS("MedicationRequest", "prescriptions", "दवा की पर्चियाँ"),
    MEDICINES("MedicationDispense", "medicines given out", "दी गई दवाएँ"),
    PROCEDURES("Procedure", "operations and procedures", "ऑपरेशन और प्रक्रियाएँ"),
    VACCINES("Immunization", "vaccinations", "टीके"),
    DOCUMENTS("DocumentReference", "documents", "दस्तावेज़");

    private final String type;
    private final String english;
    private final String hindi;

    RecordPart(String type, String english, String hindi) {
        this.type = type;
        this.english = english;
        this.hindi = hindi;
    }

    String type() {
        return type;
    }

    Sentence in(String english, String hindi) {
        return new Sentence(english.replace("{0}", this.english), hindi.replace("{0}", this.hindi));
    }
}
