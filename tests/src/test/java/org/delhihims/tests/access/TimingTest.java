package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether the time of an answer tells that something is hidden: pairs of questions for what is hidden and for what is not
 * there, in turns. Run with
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=TimingTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class TimingTest {

    private static final int WARM_UP = 300;
    private static final int PAIRS = Integer.getInteger("hims.timing.pairs", 500);

    /** {@code security.md} 6.2: less than one of the two. */
    private static final double SHARE = 0.05;

    private static final double MILLIS = 2;

    /** A question that differs only in an id. */
    private record Question(String name, String hidden, Function<String, String> address) {}

    @Test
    void whatIsHiddenTakesAsLongAsWhatIsNotThere(Hims hims, Cast cast) {
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        String patient = hims.deskAt("lok-nayak").register(Invented.name());
        String result = hims.deskAt("lok-nayak").store(Records.haemoglobin(patient, "lok-nayak", "9.2"));
        String patientId = idOf(patient);
        String resultId = idOf(result);
        List<Question> questions = List.of(
                new Question("read", resultId, id -> "/Observation/" + id),
                new Question("vread", resultId, id -> "/Observation/" + id + "/_history/1"),
                new Question("history", resultId, id -> "/Observation/" + id + "/_history"),
                new Question("search by id", resultId, id -> "/Observation?patient=" + patientId + "&_id=" + id),
                new Question("search by patient", patientId, id -> "/Observation?patient=" + id),
                new Question("read of a Patient", patientId, id -> "/Patient/" + id),
                new Question("everything", patientId, id -> "/Patient/" + id + "/$everything"));

        List<String> tell = new ArrayList<>();
        for (Question question : questions) {
            if (tells(question, doctor, hims)) {
                tell.add(question.name());
            }
        }
        assertThat(tell).isEmpty();
    }

    private static boolean tells(Question question, Principal reader, Hims hims) {
        List<Double> hidden = new ArrayList<>();
        List<Double> absent = new ArrayList<>();
        for (int pair = 0; pair < WARM_UP + PAIRS; pair++) {
            String nobody = UUID.randomUUID().toString();
            boolean hiddenFirst = Invented.random().nextBoolean();
            double first = millis(question.address().apply(hiddenFirst ? question.hidden() : nobody), reader, hims);
            double second = millis(question.address().apply(hiddenFirst ? nobody : question.hidden()), reader, hims);
            if (pair >= WARM_UP) {
                hidden.add(hiddenFirst ? first : second);
                absent.add(hiddenFirst ? second : first);
            }
        }
        double difference = Math.abs(median(hidden) - median(absent));
        System.out.printf(
                "%s: hidden %.2f ms, absent %.2f ms, over %d pairs%n",
                question.name(), median(hidden), median(absent), PAIRS);
        return difference >= MILLIS && difference >= SHARE * median(absent);
    }

    private static double millis(String address, Principal reader, Hims hims) {
        long start = System.nanoTime();
        reader.at(hims).urlEncodingEnabled(false).get(address).statusCode();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
