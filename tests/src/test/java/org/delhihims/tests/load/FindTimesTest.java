package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.delhihims.tests.Database;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long {@code Appointment/$find} takes among the clinics of 41 hospitals with 20 departments each, for 14 days, half of them booked
 * up for the first week, beside a search for Slots that answers as many in turns. The rows are put into the database, for what is
 * measured is the look-up. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=FindTimesTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class FindTimesTest {

    private static final int HOSPITALS = 41;
    private static final int DEPARTMENTS = 20;
    private static final int DAYS = 14;
    private static final int WARM_UP = 300;
    private static final int ASKED = 1_000;
    private static final int FEW = 20;
    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1);

    @Test
    void aPlaceIsFoundAmongAllHospitals() {
        try (Hims hims = Hims.demo("find", ServerProcess.LONG_LIVED)) {
            List<String> departments = fill(Database.of(hims));
            List<Double> inOneDepartment = new ArrayList<>();
            List<Double> anywhere = new ArrayList<>();
            List<Double> atOneHospital = new ArrayList<>();
            List<Double> slots = new ArrayList<>();
            for (int i = 0; i < WARM_UP + ASKED; i++) {
                String department = departments.get(i % departments.size());
                String hospital = "Organization/load-" + i % HOSPITALS;
                double one = millis(() -> find(hims.at("lok-nayak").queryParam("specialty", department)));
                double all = millis(() -> find(hims.at("lok-nayak")));
                double here = millis(() -> find(hims.at("lok-nayak")
                        .queryParam("specialty", department)
                        .queryParam("organization", hospital)));
                double search = millis(
                        () -> hims.at("lok-nayak").queryParam("_count", FEW).get("/Slot"));
                if (i >= WARM_UP) {
                    inOneDepartment.add(one);
                    anywhere.add(all);
                    atOneHospital.add(here);
                    slots.add(search);
                }
            }
            tell("one department of all hospitals", inOneDepartment);
            tell("any department of all hospitals", anywhere);
            tell("one department of one hospital", atOneHospital);
            tell("beside it, a search for Slots", slots);
        }
    }

    private static Response find(RequestSpecification caller) {
        Response answered = caller.queryParam("start", TOMORROW.toString())
                .queryParam("end", TOMORROW.plusDays(DAYS - 1L).toString())
                .queryParam("_count", FEW)
                .get("/Appointment/$find");
        answered.then().statusCode(200);
        JsonNode found = Json.read(answered.asString());
        assertThat(found.path("entry").size()).isEqualTo(FEW);
        return answered;
    }

    private static double millis(Supplier<Response> call) {
        long begin = System.nanoTime();
        call.get().asString();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void tell(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "$find, %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length * 99 / 100]);
    }

    /** Six bands a session, of which those of every other clinic have no place left in the first week. */
    private static List<String> fill(Database database) {
        List<String> departments = List.of(
                "general-opd", "general-medicine", "general-surgery", "obstetrics-gynaecology", "paediatrics", "orthopaedics",
                "ent", "ophthalmology", "dental", "dermatology", "psychiatry", "cardiology", "neurology", "urology",
                "nephrology", "oncology", "gastroenterology", "respiratory-medicine", "endocrinology", "physiotherapy");
        assertThat(departments).hasSize(DEPARTMENTS);
        database.run(
                """
                insert into hims.opd_session (schedule_id, facility, service, department, clinic, room, day, planned_seconds)
                select 'load-' || h || '-' || d, 'load-' || h, 'load-' || h || '-' || d, departments[d + 1], (1000 + d)::text, '12',
                    date '%s' + day, 120
                from (select array['%s'] as departments) of, generate_series(0, %d) h, generate_series(0, %d) d,
                    generate_series(0, %d) day
                """.formatted(TOMORROW, String.join("', '", departments), HOSPITALS - 1, DEPARTMENTS - 1, DAYS - 1),
                """
                insert into hims.opd_band (session_id, slot_id, starts, ends, capacity, taken)
                select s.id, 'load-' || s.id || '-' || b, (s.day + interval '9 hours' + b * interval '1 hour') at time zone 'Asia/Kolkata',
                    (s.day + interval '10 hours' + b * interval '1 hour') at time zone 'Asia/Kolkata', '{20,40,5,5,5}',
                    case when s.id %% 2 = 0 and s.day < date '%s' + 7 then '{20,40,5,5,5}'::integer[] else '{0,0,0,0,0}' end
                from hims.opd_session s, generate_series(0, 5) b where s.schedule_id like 'load-%%'
                """.formatted(TOMORROW),
                "analyze hims.opd_session",
                "analyze hims.opd_band");
        return departments;
    }
}
