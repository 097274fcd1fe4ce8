package org.delhihims.audit;

import java.util.Map;

/**
 * What residents call a kind of record: behind "your" in English; in Hindi with its gender, by which the words beside it go.
 */
record Thing(String english, String hindi, boolean isFeminine) {

    private static final Thing RECORD = new Thing("record", "रिकॉर्ड", false);

    private static final Map<String, Thing> KINDS = Map.ofEntries(
            Map.entry("Patient", new Thing("personal details", "व्यक्तिगत जानकारी", true)),
            Map.entry("Observation", new Thing("test results or measurements", "जाँच रिपोर्ट या माप", true)),
            Map.entry("DiagnosticReport", new Thing("test report", "जाँच रिपोर्ट", true)),
            Map.entry("Specimen", new Thing("test sample", "जाँच का नमूना", false)),
            Map.entry("ServiceRequest", new Thing("test order or referral", "जाँच या रेफ़रल की पर्ची", true)),
            Map.entry("Condition", new Thing("illnesses", "बीमारियों की जानकारी", true)),
            Map.entry("AllergyIntolerance", new Thing("allergies", "एलर्जी की जानकारी", true)),
            Map.entry("Procedure", new Thing("treatments and operations", "उपचार और ऑपरेशन की जानकारी", true)),
            Map.entry("MedicationRequest", new Thing("prescription", "दवा की पर्ची", true)),
            Map.entry("MedicationDispense", new Thing("medicines given", "दी गई दवाओं की जानकारी", true)),
            Map.entry("Immunization", new Thing("vaccinations", "टीकाकरण की जानकारी", true)),
            Map.entry("Encounter", new Thing("hospital visits", "अस्पताल में आने की जानकारी", true)),
            Map.entry("Appointment", new Thing("appointments", "अपॉइंटमेंट की जानकारी", true)),
            Map.entry("CarePlan", new Thing("care plan", "देखभाल योजना", true)),
            Map.entry("Composition", new Thing("documents", "दस्तावेज़ों की जानकारी", true)),
            Map.entry("DocumentReference", new Thing("documents", "दस्तावेज़ों की जानकारी", true)),
            Map.entry("Binary", new Thing("documents", "दस्तावेज़ों की जानकारी", true)),
            Map.entry("Consent", new Thing("consents", "सहमतियों की जानकारी", true)),
            Map.entry("Questionnaire", new Thing("answers for a form", "प्रपत्र के उत्तर", false)),
            Map.entry("QuestionnaireResponse", new Thing("answers in a form", "प्रपत्र के उत्तर", false)),
            Map.entry("RelatedPerson", new Thing("relatives and representatives", "रिश्तेदारों की जानकारी", true)),
            Map.entry("AuditEvent", new Thing("list of who saw your record", "रिकॉर्ड देखने वालों की सूची", true)));

    static Thing of(String type) {
        return KINDS.getOrDefault(type, RECORD);
    }

    static Thing whole() {
        return new Thing("whole record", "पूरा रिकॉर्ड", false);
    }

    String yoursInEnglish() {
        return "your " + english;
    }

    /** Behind a subject that is "you". */
    String ownInHindi() {
        return (isFeminine ? "अपनी " : "अपना ") + hindi;
    }

    String yoursInHindi() {
        return (isFeminine ? "आपकी " : "आपका ") + hindi;
    }
}
