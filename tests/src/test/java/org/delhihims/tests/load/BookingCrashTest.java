package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.delhihims.tests.Database;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.rest.opd.Clinic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The power is cut while people book, move, call off and wait for places, are given numbers and called, and a counter leases numbers:
 * counters, places, waits and receipts agree afterwards, and whatever was answered holds. The number of rounds is
 * {@code -Dcrash.rounds}, 5 if nothing is said; each takes about a minute. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=BookingCrashTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class BookingCrashTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final int PEOPLE = 60;
    private static final int AT_COUNTER = 24_000;
    private static final int ONLINE = 30;
    private static final int LONGEST_MILLIS = 6_000;
    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1);

    private static final String COUNTERS_MISSING = """
            select count(*) from hfj_resource r where res_type = 'Appointment'
            and not exists (select from hims.opd_place where appointment_id = r.fhir_id)
            and not exists (select from hims.opd_waitlist where appointment_id = r.fhir_id)""";
    private static final String WAITS_MISSING = """
            select count(*) from hims.opd_waitlist w
            where (state = 'PLACED') <> exists (select from hims.opd_place where appointment_id = w.appointment_id)""";
    private static final String TAKEN = "(select sum(t) from unnest(b.taken) t)";
    private static final String COUNTED_WRONG = """
            select count(*) from hims.opd_band b where %s <> (
                select count(*) from hims.opd_place where band_id = b.id and state not in ('CANCELLED', 'WAITLIST')) + (
                select count(*) from hims.opd_leased_number where band_id = b.id and appointment_id is null)
            or %s > (select sum(c) from unnest(b.capacity) c)""".formatted(TAKEN, TAKEN);
    private static final String STATES = """
            select p.appointment_id, lower(p.state) from hims.opd_place p
            union all select appointment_id, 'waitlist' from hims.opd_waitlist where state = 'WAITING'
            union all select appointment_id, 'cancelled' from hims.opd_waitlist where state = 'ENDED'""";

    private final Random chance = new Random();
    private final PowerCut power = new PowerCut();

    @Test
    void whatWasAnsweredHoldsAndAllAgreesHoweverOftenThePowerIsCut() throws InterruptedException {
        Hims hims = Hims.fresh("booking-crash");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Clinic clinic = Clinic.with(hims, AT_COUNTER, ONLINE);
                Round now = new Round(clinic, people(hims), bands(clinic));
                power.amid(now.deeds(chance), hims.server(), LONGEST_MILLIS);
                hims = hims.restarted();
                check(hims, now);
                System.out.printf(
                        "round %d: %d had an answer when the power was cut, %d places were moved, %d given up%n",
                        round + 1,
                        now.answered().size(),
                        now.moved().size(),
                        now.cancelled().size());
            }
        } finally {
            hims.close();
        }
    }

    private static List<String> people(Hims hims) {
        return Stream.generate(() -> hims.deskAt("lok-nayak").register(Invented.name()))
                .limit(PEOPLE)
                .toList();
    }

    private static List<String> bands(Clinic clinic) {
        Response found = clinic.hims()
                .at("lok-nayak")
                .queryParam("start", TOMORROW.toString())
                .queryParam("end", TOMORROW.toString())
                .queryParam("service", clinic.service())
                .get("/Appointment/$find");
        found.then().statusCode(200);
        return Json.resourcesIn(Json.read(found.asString())).stream()
                .filter(one -> one.path("resourceType").asText().equals("Appointment"))
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** Each person does one thing or two, one after the other; the second may be to change the first. */
    private record Round(
            Clinic clinic,
            List<String> people,
            List<String> bands,
            Map<String, String> answered,
            Set<String> cancelled,
            Map<String, String> moved) {

        Round(Clinic clinic, List<String> people, List<String> bands) {
            this(
                    clinic,
                    people,
                    bands,
                    new ConcurrentHashMap<>(),
                    ConcurrentHashMap.newKeySet(),
                    new ConcurrentHashMap<>());
        }

        List<Runnable> deeds(Random chance) {
            List<Runnable> deeds = new ArrayList<>();
            for (String person : people) {
                int kind = chance.nextInt(6);
                String band = bands.get(chance.nextInt(bands.size()));
                String other = bands.get(chance.nextInt(bands.size()));
                deeds.add(() -> {
                    if (kind == 0) {
                        answered.put(
                                person,
                                Clinic.token(clinic.ask(clinic.hims().at("lok-nayak"), person))
                                        .appointment());
                        answered.put(person + " called", clinic.called());
                        return;
                    }
                    if (kind == 1) {
                        answered(clinic.lease(clinic.hims().at("lok-nayak"), 5))
                                .ifPresent(numbers -> answered.put("lease", numbers));
                    }
                    String appointment = kind == 2 ? join(person) : bookOrJoin(person, band);
                    answered.put(person, appointment);
                    if (kind == 3) {
                        answered(post("/" + appointment + "/$cancel")).ifPresent(answer -> cancelled.add(appointment));
                    } else if (kind == 4) {
                        answered(post("/" + appointment + "/$reschedule", reference(other)))
                                .ifPresent(answer -> moved.put(appointment, "Slot/" + other));
                    }
                });
            }
            return deeds;
        }

        String bookOrJoin(String person, String band) {
            Response booked = book(person, band);
            return booked.statusCode() == 200 ? idIn(booked) : join(person);
        }

        Response book(String person, String band) {
            return post(
                    "/Appointment/$book",
                    reference(band) + ", " + patient(person) + ", {\"name\": \"channel\", \"valueCode\": \"online\"}");
        }

        String join(String person) {
            Response joined = post("/Appointment/$join-waitlist", """
                    {"name": "service", "valueReference": {"reference": "%s"}}, {"name": "start", "valueDateTime": "%s"},
                    {"name": "end", "valueDateTime": "%s"}, {"name": "channel", "valueCode": "online"}, %s""".formatted(
                            clinic.service(), TOMORROW, TOMORROW, patient(person)));
            joined.then().statusCode(200);
            return idIn(joined);
        }

        /** What was not refused; when the database is away first, the server has time to say so. */
        private static Optional<String> answered(Response response) {
            return Optional.of(response).filter(one -> one.statusCode() == 200).map(Response::asString);
        }

        private Response post(String path, String parameters) {
            return send(path, ", \"parameter\": [" + parameters + "]");
        }

        private Response post(String path) {
            return send(path, "");
        }

        private Response send(String path, String more) {
            return clinic.hims()
                    .at("lok-nayak")
                    .body("{\"resourceType\": \"Parameters\"" + more + "}")
                    .post(path);
        }

        private static String reference(String band) {
            return "{\"name\": \"appointment-reference\", \"valueReference\": {\"reference\": \"Appointment/%s\"}}"
                    .formatted(band);
        }

        private static String patient(String person) {
            return "{\"name\": \"patient-reference\", \"valueReference\": {\"reference\": \"%s\"}}".formatted(person);
        }

        private static String idIn(Response answered) {
            return Json.resourcesIn(Json.read(answered.asString())).stream()
                    .filter(one -> one.path("resourceType").asText().equals("Appointment"))
                    .map(one -> "Appointment/" + one.path("id").asText())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void check(Hims hims, Round round) {
        Database database = Database.of(hims);
        assertThat(database.number(PowerCut.RECEIPTS_MISSING))
                .as("places without receipt")
                .isZero();
        assertThat(database.number(COUNTERS_MISSING))
                .as("receipts without place")
                .isZero();
        assertThat(database.number(WAITS_MISSING))
                .as("waits and places that disagree")
                .isZero();
        assertThat(database.number(COUNTED_WRONG)).as("counters that are wrong").isZero();
        Map<String, String> states = new ConcurrentHashMap<>();
        database.rows(STATES).forEach(row -> states.putIfAbsent("Appointment/" + row.get(0), row.get(1)));
        round.answered().forEach((who, what) -> {
            if (what.startsWith("Appointment/")) {
                JsonNode stored = Json.read(hims.at("lok-nayak").get("/" + what).asString());
                assertThat(stored.path("status").asText().replace("-", "_")).isEqualTo(states.get(what));
            }
        });
        round.cancelled().forEach(appointment -> assertThat(states).containsEntry(appointment, "cancelled"));
        round.moved()
                .forEach((appointment, slot) -> assertThat(Json.read(hims.at("lok-nayak")
                                        .get("/" + appointment)
                                        .asString())
                                .at("/slot/0/reference")
                                .asText())
                        .isEqualTo(slot));
        Clinic clinic = new Clinic(
                hims,
                round.clinic().service(),
                round.clinic().schedule(),
                round.clinic().number());
        String leased = clinic.lease(hims.at("lok-nayak"), 5).asString();
        assertThat(round.answered().getOrDefault("lease", leased)).isEqualTo(leased);
    }
}
