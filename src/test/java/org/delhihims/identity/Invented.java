package org.delhihims.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.delhihims.identity.Spelling.Script;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** An invented person, who can be written down in any script and with some things left out or changed. */
record Invented(
        AdministrativeGender sex,
        Spelling given,
        List<Spelling> second,
        List<Spelling> father,
        LocalDate born,
        String phone,
        Home home) {

    /** House, lane and PIN code. */
    record Home(int house, int lane, int pin) {}

    /** What is written on one occasion. Empty texts are left out. */
    record Written(
            String name, String earlierName, String father, String husband, String birthDate, String phone, Home home) {

        Written named(String changed) {
            return new Written(changed, earlierName, father, husband, birthDate, phone, home);
        }

        Written bornOn(String changed) {
            return new Written(name, earlierName, father, husband, changed, phone, home);
        }

        Written reachedAt(String number, Home place) {
            return new Written(name, earlierName, father, husband, birthDate, number, place);
        }

        Written married(String changed, String earlier, String to) {
            return new Written(changed, earlier, "", to, birthDate, phone, home);
        }

        Written withFather(String changed) {
            return new Written(name, earlierName, changed, husband, birthDate, phone, home);
        }

        Patient patient(AdministrativeGender sex, Script script) {
            Patient patient = new Patient().setActive(true).setGender(sex);
            patient.addName().setUse(NameUse.OFFICIAL).setText(name);
            if (!earlierName.isEmpty()) {
                patient.addName().setUse(NameUse.MAIDEN).setText(earlierName);
            }
            extension(patient, "father-name", father);
            extension(patient, "guardian-name", husband);
            if (!birthDate.isEmpty()) {
                patient.setBirthDateElement(new DateType(birthDate));
            }
            if (!phone.isEmpty()) {
                patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone);
            }
            if (home.pin() > 0) {
                patient.addAddress()
                        .addLine(LINES.get(script).formatted(home.house(), home.lane()))
                        .setPostalCode(Integer.toString(home.pin()));
            }
            return patient;
        }

        private static void extension(Patient patient, String id, String text) {
            if (!text.isEmpty()) {
                patient.addExtension(Canonicals.profile(id), new StringType(text));
            }
        }
    }

    private static final Map<Script, String> LINES = Map.of(
            Script.LATIN, "H.No. %d, Gali No. %d",
            Script.DEVANAGARI, "मकान नं. %d, गली नं. %d",
            Script.GURMUKHI, "ਮਕਾਨ ਨੰ. %d, ਗਲੀ ਨੰ. %d",
            Script.URDU, "مکان %d، گلی %d");

    boolean isWoman() {
        return sex == AdministrativeGender.FEMALE;
    }
}
