package org.delhihims.population;

import java.time.LocalDate;
import java.util.Locale;
import org.delhihims.card.CardNumber;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** A resident in FHIR: card, names in two scripts, home, and what the card says besides. */
final class PatientRecord {

    private static final int TEMPORARY_CARDS = 20;
    private static final int WITHOUT_CARD = 5;
    private static final int WITH_HOSPITAL_NUMBER = 55;
    private static final int YEAR_ONLY_BEFORE = 1965;

    private final CardSeries cards;
    private final Clinics clinics;
    private final LocalDate asOf;

    PatientRecord(CardSeries cards, Clinics clinics, LocalDate asOf) {
        this.cards = cards;
        this.clinics = clinics;
        this.asOf = asOf;
    }

    Patient of(Household household, Resident resident, Chance chance) {
        Patient patient = new Patient().setActive(true).setGender(resident.sex());
        addCard(patient, resident, chance);
        addHospitalNumber(patient, household, resident, chance);
        Names.of(resident.name()).forEach(patient::addName);
        patient.addTelecom(Homes.phone(household.home()));
        patient.setBirthDateElement(birthDate(resident, chance));
        patient.addAddress(Homes.address(household.home()));
        patient.addCommunication()
                .setLanguage(
                        Concepts.of("urn:ietf:bcp:47", household.community().language()))
                .setPreferred(true);
        resident.life()
                .onCard()
                .ifPresent(name -> patient.addExtension(new Extension(
                        Canonicals.profile(isWife(resident) ? "guardian-name" : "father-name"),
                        new StringType(name.own()))));
        Categories.of(household, resident, asOf)
                .forEach(category -> patient.addExtension(Concepts.extension("resident-category", category)));
        return patient;
    }

    private void addCard(Patient patient, Resident resident, Chance chance) {
        int lot = chance.below(100);
        if (lot < WITHOUT_CARD) {
            return;
        }
        boolean temporary = lot < WITHOUT_CARD + TEMPORARY_CARDS;
        LocalDate given = later(resident.born().plusDays(1), asOf.minusDays(chance.between(1, 340)));
        Identifier card = patient.addIdentifier()
                .setUse(temporary ? IdentifierUse.TEMP : IdentifierUse.OFFICIAL)
                .setType(Concepts.of(Concepts.V2_0203, "HC", "Delhi health card"))
                .setSystem(CardNumber.SYSTEM)
                .setValue(cards.numberOf(resident.number()).value())
                .setAssigner(new Reference("Organization/delhi-health-department"));
        card.getPeriod().setStartElement(Moments.day(given));
        if (temporary) {
            card.getPeriod().setEndElement(Moments.day(given.plusYears(1)));
        }
        String state = temporary ? "temporary-issued" : "permanent";
        card.addExtension(new Extension(Canonicals.profile("card-status"), Concepts.own("card-state", state)));
    }

    private void addHospitalNumber(Patient patient, Household household, Resident resident, Chance chance) {
        if (!chance.percent(WITH_HOSPITAL_NUMBER)) {
            return;
        }
        Clinic clinic = clinics.near(household.home().locality().district(), "general-medicine", chance);
        String prefix = clinic.facility().substring(0, 2).toUpperCase(Locale.ROOT);
        patient.addIdentifier()
                .setUse(IdentifierUse.USUAL)
                .setType(Concepts.of(Concepts.V2_0203, "MR"))
                .setSystem(Canonicals.identifierSystem("uhid/" + clinic.facility()))
                .setValue(prefix + "-" + cards.seed() + "-" + (resident.number() + 1))
                .setAssigner(clinic.organization());
    }

    /** Of many older people only the year is known, and no day is invented for them. */
    private static DateType birthDate(Resident resident, Chance chance) {
        boolean yearOnly = resident.born().getYear() < YEAR_ONLY_BEFORE && chance.percent(40);
        return yearOnly
                ? new DateType(Integer.toString(resident.born().getYear()))
                : new DateType(resident.born().toString());
    }

    private static boolean isWife(Resident resident) {
        return resident.isFemale()
                && resident.life().married()
                && !resident.life().role().equals("head");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
