package org.delhihims.audit;

import java.util.Map;
import java.util.Optional;
import org.delhihims.kernel.Sentence;

/** Who has made an access, as sentences begin: in Hindi with the particle that a past deed asks for. */
final class WhoWords {

    private static final Sentence YOU = new Sentence("You", "आपने");
    private static final Sentence NOBODY_KNOWS =
            new Sentence("Somebody who had not signed in", "बिना साइन इन किए किसी व्यक्ति ने");

    private static final Map<String, Sentence> ROLES = Map.of(
            "registrar", new Sentence("registration clerk", "पंजीकरण कर्मचारी"),
            "doctor", new Sentence("doctor", "डॉक्टर"),
            "nurse", new Sentence("nurse", "नर्स"),
            "lab-technician", new Sentence("laboratory technician", "लैब तकनीशियन"),
            "pharmacist", new Sentence("pharmacist", "फ़ार्मासिस्ट"),
            "ambulance-dispatcher", new Sentence("ambulance dispatcher", "एंबुलेंस नियंत्रक"),
            "facility-administrator", new Sentence("administrator", "प्रशासक"),
            "auditor", new Sentence("auditor", "लेखा परीक्षक"),
            "operations", new Sentence("system operator", "सिस्टम संचालक"));
    private static final Sentence STAFF = new Sentence("member of staff", "कर्मचारी");

    private final Names names;

    WhoWords(Names names) {
        this.names = names;
    }

    Sentence of(Accessor who, String patient) {
        Optional<Sentence> facility = Optional.ofNullable(who.facility()).flatMap(id -> names.of("Organization/" + id));
        if (who.fhirUser() == null) {
            return program(who, facility);
        }
        if (who.fhirUser().equals("Patient/" + patient)) {
            return YOU;
        }
        Optional<Sentence> name = names.of(who.fhirUser());
        if (who.fhirUser().startsWith("Practitioner")) {
            return staff(who, name, facility);
        }
        return name.map(known ->
                        new Sentence(known.english() + ", who acts for you,", known.hindi() + " (आपके प्रतिनिधि) ने"))
                .orElse(new Sentence("Somebody who acts for you", "आपके किसी प्रतिनिधि ने"));
    }

    private static Sentence program(Accessor who, Optional<Sentence> facility) {
        if (who.hasLink()) {
            // A quotation mark of his own would let a stranger go on with the sentence.
            String name = String.valueOf(who.client()).replaceAll("[“”„\"]", "'");
            return new Sentence(
                    "Somebody with a link of yours, who said to be “" + name + "”,",
                    "आपके लिंक से किसी व्यक्ति ने, जिसने अपना नाम “" + name + "” बताया,");
        }
        if (facility.isPresent()) {
            return new Sentence(
                    "The system of " + facility.get().english(), facility.get().hindi() + " के सिस्टम ने");
        }
        return who.client() == null
                ? NOBODY_KNOWS
                : new Sentence("The system " + who.client(), "सिस्टम " + who.client() + " ने");
    }

    private static Sentence staff(Accessor who, Optional<Sentence> name, Optional<Sentence> facility) {
        Sentence role = ROLES.getOrDefault(who.role() == null ? "" : who.role(), STAFF);
        String ofEnglish = facility.map(place -> " of " + place.english()).orElse("");
        if (name.isEmpty()) {
            String ofHindi = facility.map(place -> place.hindi() + " से ").orElse("");
            return new Sentence("A " + role.english() + ofEnglish, ofHindi + "एक " + role.hindi() + " ने");
        }
        boolean isDoctor = "doctor".equals(who.role());
        String comma = facility.map(place -> ", " + place.hindi()).orElse("");
        return isDoctor
                ? new Sentence(
                        titled("Dr ", name.get().english()) + ofEnglish,
                        titled("डॉ. ", name.get().hindi())
                                + facility.map(place -> " (" + place.hindi() + ")")
                                        .orElse("") + " ने")
                : new Sentence(
                        name.get().english() + ", " + role.english() + ofEnglish + ",",
                        name.get().hindi() + " (" + role.hindi() + comma + ") ने");
    }

    private static String titled(String title, String name) {
        return name.startsWith(title.substring(0, 2)) ? name : title + name;
    }
}
