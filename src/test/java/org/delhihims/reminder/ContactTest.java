package org.delhihims.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.delhihims.kernel.Canonicals;
import org.delhihims.paper.Language;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Instant NOW = Instant.parse("2026-12-07T04:00:00Z");

    @Test
    void aMobileNumberIsWrittenInOneWay() {
        Patient asha = new Patient();
        asha.addTelecom(phone("098120-00001"));

        assertThat(Contact.of(asha, NOW)).isEqualTo(new Contact("+919812000001", null, Language.HINDI));
    }

    @Test
    void whatIsOldOrNoMobileNumberIsPassedOverAndTheRankDecides() {
        Patient asha = new Patient();
        asha.addTelecom(phone("9812000001").setUse(ContactPointUse.OLD));
        asha.addTelecom(phone("9812000002")).getTelecom().get(1).getPeriod().setEnd(Date.from(NOW.minusSeconds(1)));
        asha.addTelecom(phone("011-23230000"));
        asha.addTelecom(phone("+91 98120 00003").setRank(2));
        asha.addTelecom(phone("+91 98120 00004").setRank(1));
        asha.addTelecom(new ContactPoint().setSystem(ContactPointSystem.EMAIL).setValue("asha@example.org"));

        assertThat(Contact.of(asha, NOW)).isEqualTo(new Contact("+919812000004", "asha@example.org", Language.HINDI));
    }

    @Test
    void whereAPersonWantsNoRemindersNoneIsSent() {
        Patient asha = new Patient();
        asha.addTelecom(saying(true, phone("9812000001")));
        asha.addTelecom(saying(false, phone("9812000002")));

        assertThat(Contact.of(asha, NOW).mobile()).isEqualTo("+919812000002");
    }

    private static ContactPoint saying(boolean no, ContactPoint point) {
        point.addExtension(Canonicals.profile("no-reminders"), new BooleanType(no));
        return point;
    }

    @Test
    void whoHasNeitherIsNotReached() {
        assertThat(Contact.of(new Patient(), NOW)).isEqualTo(new Contact(null, null, Language.HINDI));
    }

    @Test
    void theLanguageIsTheOneThatThePersonWouldRatherHave() {
        Patient both = new Patient();
        both.addCommunication().setLanguage(language("hi"));
        both.addCommunication().setLanguage(language("en-IN")).setPreferred(true);
        Patient neither = new Patient();
        neither.addCommunication().setLanguage(language("pa")).setPreferred(true);
        neither.addCommunication().setLanguage(language("en"));
        RelatedPerson english = new RelatedPerson();
        english.addCommunication().setLanguage(language("en"));

        assertThat(Contact.of(both, NOW).language()).isEqualTo(Language.ENGLISH);
        assertThat(Contact.of(neither, NOW).language()).isEqualTo(Language.HINDI);
        assertThat(Contact.of(english, NOW).language()).isEqualTo(Language.ENGLISH);
    }

    private static ContactPoint phone(String number) {
        return new ContactPoint().setSystem(ContactPointSystem.PHONE).setValue(number);
    }

    private static CodeableConcept language(String code) {
        return new CodeableConcept(new Coding("urn:ietf:bcp:47", code, null));
    }
}
