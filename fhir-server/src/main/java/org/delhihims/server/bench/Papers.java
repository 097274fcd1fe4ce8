package org.delhihims.server.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.delhihims.kernel.Verhoeff;

/** The single papers of a record, as JSON. */
final class Papers {

    private static final List<String> GIVEN = words("""
            Asha Ravi Sunita Imran Harpreet Fatima Deepak Meena Joseph Kavita Arjun Shabnam Gurmeet Pooja \
            Rakesh Nasreen Vijay Lakshmi Salim Anita""");

    private static final List<String> FAMILY = words("""
            Devi Kumar Sharma Singh Khan Verma Gupta Yadav Ansari Kaur Jain Thomas Chauhan Mishra Siddiqui \
            Bhatia Negi Rawat Arora Saxena Tyagi Pandey Das Mehta Qureshi""");

    private Papers() {}

    static String patient() {
        String given = Population.anyOf(GIVEN);
        String family = Population.anyOf(FAMILY);
        return """
                {"resourceType":"Patient","identifier":[{"use":"official","type":{"coding":[{"system":\
                "http://terminology.hl7.org/CodeSystem/v2-0203","code":"HC"}]},"system":\
                "https://delhihims.example/sid/health-card","value":"%s"},{"use":"usual","system":\
                "https://delhihims.example/sid/uhid/lok-nayak","value":"B-%s","assigner":{"display":"Lok Nayak Hospital"}}],\
                "active":true,"name":[{"text":"%s %s","family":"%s","given":["%s"]}],\
                "telecom":[{"system":"phone","use":"mobile","value":"+919%09d"}],"gender":"%s","birthDate":"%s",\
                "address":[{"line":["House %d, Gali %d"],"city":"Delhi","state":"Delhi","postalCode":"1100%02d","country":"IN"}]}""".formatted(
                        cardNumber(),
                        UUID.randomUUID(),
                        given,
                        family,
                        family,
                        given,
                        random().nextInt(1_000_000_000),
                        random().nextBoolean() ? "female" : "male",
                        LocalDate.of(1935, 1, 1).plusDays(random().nextInt(31_000)),
                        random().nextInt(1, 999),
                        random().nextInt(1, 40),
                        random().nextInt(1, 97));
    }

    private static String cardNumber() {
        String body = Long.toString(random().nextLong(100_000_000_000L, 1_000_000_000_000L));
        return body + Verhoeff.checkDigitOf(body);
    }

    static String visit(String patient, String hospital, LocalDate day) {
        return """
                {"resourceType":"Encounter","status":"finished","class":{"system":\
                "http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"%s"},\
                "period":{"start":"%3$sT10:05:00+05:30","end":"%3$sT10:20:00+05:30"},"serviceProvider":{"reference":"%2$s"}}""".formatted(patient, hospital, day);
    }

    static String diagnosis(String patient, String visit, String code, LocalDate day) {
        return """
                {"resourceType":"Condition","clinicalStatus":{"coding":[{"system":\
                "http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"category":[{"coding":[{\
                "system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"encounter-diagnosis"}]}],\
                "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"%s"}]},"subject":{"reference":"%s"},\
                "encounter":{"reference":"%s"},"recordedDate":"%s"}""".formatted(code, patient, visit, day);
    }

    static String observation(Measure measure, String patient, String visit, String day) {
        String encounter = visit.isEmpty() ? "" : "\"encounter\":{\"reference\":\"" + visit + "\"},";
        return """
                {"resourceType":"Observation","status":"final","category":[{"coding":[{"system":\
                "http://terminology.hl7.org/CodeSystem/observation-category","code":"%s"}]}],"code":{"coding":[{"system":\
                "http://loinc.org","code":"%s"}]},"subject":{"reference":"%s"},%s"effectiveDateTime":"%sT09:30:00+05:30",\
                "valueQuantity":{"value":%s,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}}""".formatted(
                        measure.category(),
                        measure.loinc(),
                        patient,
                        encounter,
                        day,
                        measure.some(),
                        measure.unit(),
                        measure.unit());
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static ThreadLocalRandom random() {
        return ThreadLocalRandom.current();
    }
}
