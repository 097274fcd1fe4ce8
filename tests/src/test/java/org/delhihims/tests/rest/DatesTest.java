package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dates of every precision compared with dates of every precision, as the specification defines each prefix by ranges.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">FHIR: prefixes</a>
 */
@Tag("rest")
final class DatesTest {

    private static final List<String> STORED = List.of("1984", "1984-06", "1984-06-15");
    private static final List<String> ASKED =
            List.of("1983", "1984", "1985", "1984-05", "1984-06", "1984-07", "1984-06-14", "1984-06-15", "1984-06-16");

    private final String name = Invented.name();

    /** The days a date stands for: the first, and the first after. */
    private record Days(LocalDate from, LocalDate to) {

        static Days of(String date) {
            return switch (date.length()) {
                case 4 ->
                    new Days(
                            LocalDate.parse(date + "-01-01"),
                            LocalDate.parse(date + "-01-01").plusYears(1));
                case 7 ->
                    new Days(
                            LocalDate.parse(date + "-01"),
                            LocalDate.parse(date + "-01").plusMonths(1));
                default -> new Days(LocalDate.parse(date), LocalDate.parse(date).plusDays(1));
            };
        }

        /** Whether a stored date fits an asked one, in the words of the specification's table. */
        static boolean fits(Days stored, String prefix, Days asked) {
            boolean isWithin = !stored.from.isBefore(asked.from) && !stored.to.isAfter(asked.to);
            boolean reachesAbove = stored.to.isAfter(asked.to);
            boolean reachesBelow = stored.from.isBefore(asked.from);
            return switch (prefix) {
                case "", "eq" -> isWithin;
                case "ne" -> !isWithin;
                case "gt" -> reachesAbove;
                case "lt" -> reachesBelow;
                case "ge" -> reachesAbove || isWithin;
                case "le" -> reachesBelow || isWithin;
                case "sa" -> !stored.from.isBefore(asked.to);
                case "eb" -> !stored.to.isAfter(asked.from);
                default -> throw new IllegalArgumentException(prefix);
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"})
    void aBirthDateOfAnyPrecisionIsComparedWithOneOfAnyPrecision(String prefix, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        Map<String, String> born = new TreeMap<>();
        STORED.forEach(date -> born.put(date, idOf(desk.store(bornOn(date)))));

        for (String asked : ASKED) {
            var expected = STORED.stream()
                    .filter(stored -> Days.fits(Days.of(stored), prefix, Days.of(asked)))
                    .map(born::get)
                    .toList();
            assertThat(Json.idsIn(desk.search("Patient", "name", name, "birthdate", prefix + asked)))
                    .as(prefix + asked)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"})
    void aDateAtTheEndOfAChainIsComparedLikeAnyOther(String prefix, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        Map<String, String> notes = new TreeMap<>();
        STORED.forEach(date -> notes.put(date, idOf(desk.store(Records.note(desk.store(bornOn(date)), "seen")))));

        for (String asked : ASKED) {
            var expected = STORED.stream()
                    .filter(stored -> Days.fits(Days.of(stored), prefix, Days.of(asked)))
                    .map(notes::get)
                    .toList();
            assertThat(Json.idsIn(
                            desk.search("Observation", "patient.name", name, "patient.birthdate", prefix + asked)))
                    .as(prefix + asked)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ge2026-07,true",
        "ge2026-08,false",
        "le2026-07,true",
        "le2026,true",
        "ge2026,true",
        "le2026-06,false",
        "2026-07,true",
        "ne2026-07,false",
        "ne2026-06,true"
    })
    void aDateOfWhatPointsHereIsComparedLikeAnyOther(String asked, boolean isFound, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        resultAt(desk, "2026-07-20T03:00:00+05:30");

        List<String> found = Json.idsIn(desk.search("Patient", "name", name, "_has:Observation:patient:date", asked));

        assertThat(found).isEqualTo(isFound ? List.of(idOf(patient)) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1984,1990",
                "1990,1984",
                "lt1984,gt1985",
                "gt1985,lt1984",
                "ge1985,1983",
                "1983,ge1984-06",
                "ne1984,1984-06",
                "ne1984,ne1985",
                "sa1983,eb1980",
                "le1984-05,ge1984-07",
                "gt1984-06-15,lt1984-06-15",
                "1984-06-14,1984-06-15,1984-06-16"
            })
    void anyOfSeveralDatesWillDo(String asked, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        Map<String, String> born = new TreeMap<>();
        Map<String, String> notes = new TreeMap<>();
        STORED.forEach(date -> {
            String person = desk.store(bornOn(date));
            born.put(date, idOf(person));
            notes.put(date, idOf(desk.store(Records.note(person, "seen"))));
        });

        List<String> fitting = STORED.stream()
                .filter(stored -> Stream.of(asked.split(",", -1)).anyMatch(alternative -> {
                    String prefix = alternative.replaceFirst("[0-9].*", "");
                    return Days.fits(Days.of(stored), prefix, Days.of(alternative.substring(prefix.length())));
                }))
                .toList();

        assertThat(Json.idsIn(desk.search("Patient", "name", name, "birthdate", asked)))
                .containsExactlyInAnyOrderElementsOf(
                        fitting.stream().map(born::get).toList());
        assertThat(Json.idsIn(desk.search("Observation", "patient.name", name, "patient.birthdate", asked)))
                .containsExactlyInAnyOrderElementsOf(
                        fitting.stream().map(notes::get).toList());
    }

    @Test
    void allOfSeveralDatesMustFit(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String asha = idOf(desk.store(bornOn("1984-06-15")));

        assertThat(born(desk, "ge1984", "le1984")).containsExactly(asha);
        assertThat(born(desk, "ge1980", "ge1983", "le1985", "ne1984-06-14")).containsExactly(asha);
        assertThat(born(desk, "ge1984", "1984,1990")).containsExactly(asha);
        assertThat(born(desk, "ge1985", "le1983")).isEmpty();
        assertThat(born(desk, "ge1984", "1985,1990")).isEmpty();
        assertThat(born(desk, "1984-06-15", "ne1984")).isEmpty();
    }

    @Test
    void pagesAndTotalsCountAllOfSeveralDates(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        List<String> born =
                STORED.stream().map(date -> idOf(desk.store(bornOn(date)))).toList();

        ObjectNode first = desk.search(
                "Patient", "name", name, "birthdate", "1983,ge1984,1990", "_count", "2", "_total", "accurate");
        ObjectNode second = desk.follow(Json.linkOf(first, "next"));

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(Json.linkOf(first, "self")).contains("birthdate=1983%2Cge1984%2C1990");
        assertThat(Stream.concat(Json.idsIn(first).stream(), Json.idsIn(second).stream()))
                .containsExactlyElementsOf(born);
    }

    private List<String> born(Desk desk, String... dates) {
        List<String> parameters = new ArrayList<>(List.of("name", name));
        Stream.of(dates).forEach(date -> parameters.addAll(List.of("birthdate", date)));
        return Json.idsIn(desk.search("Patient", parameters.toArray(String[]::new)));
    }

    @ParameterizedTest
    // A tenth of the forty years and more that have passed since 1984 is a little over four years.
    @CsvSource({
        "ap1984,true",
        "ap1982,true",
        "ap1986-06,true",
        "ap1974,false",
        "ap1992-01-01,false",
        "ap1984-06-15,true"
    })
    void aBirthDateIsKnownRoughly(String asked, boolean isFound, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String asha = idOf(desk.store(bornOn("1984-06-15")));

        List<String> found = Json.idsIn(desk.search("Patient", "name", name, "birthdate", asked));

        assertThat(found).isEqualTo(isFound ? List.of(asha) : List.of());
    }

    @ParameterizedTest
    // Written at three in the morning in Delhi, in three ways.
    @ValueSource(strings = {"2026-07-20T03:00:00+05:30", "2026-07-19T21:30:00Z", "2026-07-20T01:00:00+03:30"})
    void aDayIsTheDayInDelhi(String when, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String result = resultAt(desk, when);

        for (String asked : List.of(
                "2026-07-20",
                "2026-07",
                "2026",
                "ge2026-07-20",
                "le2026-07-20",
                "sa2026-07-19",
                "eb2026-07-21",
                "2026-07-20T03:00",
                "2026-07-20T03:00:00",
                "2026-07-20T03:00:00+05:30",
                "2026-07-19T21:30:00Z",
                "gt2026-07-20T02:59",
                "lt2026-07-20T03:01",
                "ap2026-07-20")) {
            assertThat(found(desk, asked)).as(asked).containsExactly(result);
        }
        for (String asked : List.of(
                "2026-07-19",
                "2026-07-21",
                "lt2026-07-20",
                "gt2026-07-20",
                "sa2026-07-20",
                "eb2026-07-20",
                "ne2026-07-20",
                "2026-07-20T03:01",
                "2026-07-20T02:59:59",
                "gt2026-07-20T03:00",
                "2026-07-20T03:00Z")) {
            assertThat(found(desk, asked)).as(asked).isEmpty();
        }
    }

    @Test
    void aTimeThatIsASpanIsFoundByAnyDayOfIt(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        patient = desk.register(name);
        ObjectNode visit = Records.opdVisit(patient, "lok-nayak");
        visit.withObject("period").put("start", "2026-07-20T22:00:00+05:30").put("end", "2026-07-22T08:00:00+05:30");
        String id = idOf(desk.store(visit.put("status", "finished")));

        for (String asked : List.of("2026-07", "ge2026-07-21", "le2026-07-21", "gt2026-07-20", "lt2026-07-21")) {
            assertThat(Json.idsIn(desk.search("Encounter", "patient", patient, "date", asked)))
                    .as(asked)
                    .containsExactly(id);
        }
        for (String asked : List.of("2026-07-21", "sa2026-07-20", "eb2026-07-22", "gt2026-07-22", "lt2026-07-20")) {
            assertThat(Json.idsIn(desk.search("Encounter", "patient", patient, "date", asked)))
                    .as(asked)
                    .isEmpty();
        }
    }

    @Test
    void theDayOfStoringIsADayInDelhi(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        resultAt(desk, "2026-07-20");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        LocalDate yesterday = today.minusDays(1);
        LocalDate tomorrow = today.plusDays(1);

        for (String asked : List.of(
                "" + today,
                "ge" + today,
                "le" + today,
                "gt" + yesterday,
                "sa" + yesterday,
                "lt" + tomorrow,
                "eb" + tomorrow,
                "ap" + today,
                "" + today.getYear(),
                "ge" + YearMonth.from(today),
                "ge" + yesterday + ",le" + tomorrow,
                "ge" + yesterday + ",ge2020,lt" + tomorrow)) {
            assertThat(stored(desk, asked)).as(asked).hasSize(1);
        }
        for (String asked : List.of(
                "" + yesterday,
                "" + tomorrow,
                "gt" + today,
                "lt" + today,
                "sa" + today,
                "eb" + today,
                "ge" + tomorrow,
                "le" + yesterday,
                "gt" + today.getYear(),
                "ge2026,le2025")) {
            assertThat(stored(desk, asked)).as(asked).isEmpty();
        }
        for (String asked : List.of("ge" + today, "lt" + tomorrow, "gt" + yesterday)) {
            assertThat(ofPatientStored(desk, asked)).as(asked).hasSize(1);
        }
        for (String asked : List.of("ge" + tomorrow, "gt" + today, "lt" + today)) {
            assertThat(ofPatientStored(desk, asked)).as(asked).isEmpty();
        }
    }

    /** All of the times, which a comma divides here, must fit. */
    private List<String> stored(Desk desk, String times) {
        List<String> parameters = new ArrayList<>(List.of("patient", patient));
        Stream.of(times.split(",", -1)).forEach(time -> parameters.addAll(List.of("_lastUpdated", time)));
        return Json.idsIn(desk.search("Observation", parameters.toArray(String[]::new)));
    }

    private List<String> ofPatientStored(Desk desk, String time) {
        List<String> chained = Json.idsIn(desk.search("Observation", "patient", patient, "patient._lastUpdated", time));
        List<String> reverse =
                Json.idsIn(desk.search("Patient", "name", name, "_has:Observation:patient:_lastUpdated", time));
        assertThat(chained).hasSameSizeAs(reverse);
        return chained;
    }

    private String patient = "";

    private String resultAt(Desk desk, String when) {
        patient = desk.register(name);
        return idOf(desk.store(Records.note(patient, "seen").put("effectiveDateTime", when)));
    }

    private List<String> found(Desk desk, String asked) {
        return Json.idsIn(desk.search("Observation", "patient", patient, "date", asked));
    }

    private ObjectNode bornOn(String date) {
        return Records.resident(name).put("birthDate", date);
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
