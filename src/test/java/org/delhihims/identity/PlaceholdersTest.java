package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.delhihims.population.Plan;
import org.delhihims.population.Population;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void whatIsTypedForANameIsNone() {
        assertThat(Stream.of(
                        "Unknown",
                        "UNKNOWN MALE 3",
                        "Test",
                        "test patient",
                        "अज्ञात",
                        "अज्ञात पुरुष",
                        "نامعلوم",
                        "NA",
                        "n/a",
                        "xxx",
                        "aaaa",
                        "No Name",
                        "लावारिस"))
                .allMatch(Placeholders::isName);
        assertThat(Stream.of("Asha", "Testa Devi", "Nana Lal", "Na Yi", "आशा")).noneMatch(Placeholders::isName);
    }

    @Test
    void aNewbornIsNamedForTheMother() {
        assertThat(Stream.of(
                        "Baby of Asha Devi",
                        "B/O Asha",
                        "baby boy of Asha",
                        "Baby 1 of Asha",
                        "Newborn",
                        "बेबी ऑफ आशा",
                        "आशा का बच्चा",
                        "नवजात शिशु",
                        "Twin 2 of Asha"))
                .allMatch(Placeholders::isNewborn);
        assertThat(Stream.of("Baby Rani", "Babita", "Asha", "शिशुपाल")).noneMatch(Placeholders::isNewborn);
    }

    @Test
    void phonesThatNobodyHasAreNone() {
        assertThat(Stream.of(
                        "9999999999",
                        "0000000000",
                        "+91 99999 99999",
                        "1234567890",
                        "9876543210",
                        "123",
                        "8888888888",
                        "",
                        "none"))
                .allMatch(Placeholders::isPhone);
        assertThat(Stream.of("9810012345", "+916401234501", "011-23456701")).noneMatch(Placeholders::isPhone);
    }

    @Test
    void datesOfNobodyAreNone() {
        assertThat(Stream.of("1900-01-01", "1900", "1970-01-01", "9999-12-31")).allMatch(Placeholders::isDate);
        assertThat(Stream.of("1910-05-06", "1970", "1970-01-02", "2026-11-29")).noneMatch(Placeholders::isDate);
    }

    @Test
    void numbersOfNobodyAreNone() {
        assertThat(Stream.of("00000000000000", "NA", "unknown", "ABC0000000", "1234567", "XXXX", "99-9999-9999-9999"))
                .allMatch(Placeholders::isIdentifier);
        assertThat(Stream.of("91000000000125", "XDL4829131", "2742180967921", "LN-2026-104417"))
                .noneMatch(Placeholders::isIdentifier);
    }

    @Test
    void nothingOfAnInventedPopulationIsAPlaceholder() {
        new Population(new Plan(500, 11, Plan.USUAL_DAY, 1), FacilityRegistry.ofDelhi()).tell(resource -> {
            if (resource instanceof Patient patient) {
                assertThat(patient.getName()).noneMatch(name -> Placeholders.isName(name.getText()));
                assertThat(patient.getTelecom()).noneMatch(phone -> Placeholders.isPhone(phone.getValue()));
                assertThat(patient.getIdentifier()).noneMatch(number -> Placeholders.isIdentifier(number.getValue()));
            }
        });
    }
}
