package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.delhihims.tests.Database;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.rest.opd.Clinic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The power is cut while people are given numbers, again and again: nobody is lost and nobody is doubled. The number of rounds is
 * {@code -Dcrash.rounds}, 25 if nothing is said; each takes about a minute. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=CounterCrashTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class CounterCrashTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 25);
    private static final int PEOPLE = 80;
    private static final int PLACES = 24_000;
    private static final int LONGEST_MILLIS = 2_500;

    private static final String COUNTERS_MISSING = """
            select count(*) from hfj_resource r where res_type = 'Appointment'
            and not exists (select from hims.opd_place where appointment_id = r.fhir_id)""";
    private static final String COUNTED_WRONG = """
            select count(*) from hims.opd_session s
            where last_number <> (select count(*) from hims.opd_place where session_id = s.id)
               or last_number <> (select sum(t) from hims.opd_band b, unnest(taken) t where b.session_id = s.id)""";

    private final PowerCut power = new PowerCut();

    @Test
    void nobodyIsLostOrDoubledHoweverOftenThePowerIsCut() throws InterruptedException {
        Hims hims = Hims.fresh("counter-crash");
        try {
            Clinic clinic = Clinic.with(hims, PLACES, 0);
            int answered = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Hims now = hims;
                Clinic asked = new Clinic(now, clinic.service(), clinic.schedule(), clinic.number());
                List<String> people = Stream.generate(
                                () -> now.deskAt("lok-nayak").register(Invented.name()))
                        .limit(PEOPLE)
                        .toList();
                Map<Integer, String> given = cutPowerAmid(asked, people, round);
                hims = hims.restarted();
                answered += given.size();
                check(new Clinic(hims, clinic.service(), clinic.schedule(), clinic.number()), people, given, round);
                System.out.printf("round %d: %d had an answer when the power was cut%n", round + 1, given.size());
            }
            System.out.printf("%d rounds, %d answers, nobody lost or doubled%n", ROUNDS, answered);
        } finally {
            hims.close();
        }
    }

    private Map<Integer, String> cutPowerAmid(Clinic clinic, List<String> people, int round)
            throws InterruptedException {
        Map<Integer, String> given = new ConcurrentHashMap<>();
        List<Runnable> deeds = IntStream.range(0, PEOPLE)
                .<Runnable>mapToObj(number ->
                        () -> given.put(number, ask(clinic, people.get(number), key(round, number))))
                .toList();
        power.amid(deeds, clinic.hims().server(), LONGEST_MILLIS);
        return given;
    }

    private static void check(Clinic clinic, List<String> people, Map<Integer, String> given, int round) {
        Database database = Database.of(clinic.hims());
        assertThat(database.number(PowerCut.RECEIPTS_MISSING))
                .as("numbers without receipt")
                .isZero();
        assertThat(database.number(COUNTERS_MISSING))
                .as("receipts without number")
                .isZero();
        assertThat(database.number(COUNTED_WRONG)).as("counters that are wrong").isZero();
        Map<Integer, String> again = new ConcurrentHashMap<>();
        IntStream.range(0, PEOPLE)
                .forEach(number -> again.put(number, ask(clinic, people.get(number), key(round, number))));
        assertThat(again).containsAllEntriesOf(given);
        assertThat(again.values()).doesNotHaveDuplicates();
        assertThat(database.number(COUNTED_WRONG)).isZero();
    }

    private static String key(int round, int number) {
        return "{\"name\": \"identifier\", \"valueIdentifier\": {\"value\": \"%d-%d\"}}".formatted(round, number);
    }

    private static String ask(Clinic clinic, String patient, String key) {
        Response answered = clinic.ask(clinic.hims().at("lok-nayak"), patient, key);
        return Clinic.token(answered).number();
    }
}
