package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever may not see a record learns nothing of it: what is hidden is answered byte for byte as what is not there, by
 * whatever way it is asked for, and nothing in it is a fault.
 */
@Tag("rest")
final class LeakCorpusTest {

    private static final int FAULT = 500;

    @TestFactory
    Stream<DynamicNode> whatIsHiddenIsAsIfItWereNotThere(Hims hims, Cast cast) {
        Victim victim = Victim.registered(hims);
        List<Attack> attacks = LeakCorpus.all();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(150);
        return principals(hims, cast).stream()
                .map(principal -> DynamicContainer.dynamicContainer(
                        principal.role(),
                        attacks.stream()
                                .filter(attack -> isTried(attack, principal))
                                .map(attack -> DynamicTest.dynamicTest(
                                        attack.toString(), () -> nothingIsLearnt(attack, principal, victim, hims)))));
    }

    private static List<Principal> principals(Hims hims, Cast cast) {
        Family family = new Family(hims);
        return List.of(
                Principal.resident(hims, cast, Resident.register(hims)),
                Principal.guardian(hims, cast, family, family.member("2020-05-06")),
                Principal.staff(hims, cast, "registrar", "gtb"),
                Principal.staff(hims, cast, "doctor", "gtb"),
                Principal.staff(hims, cast, "pharmacist", "gtb"),
                Principal.privateHospital(hims, "ilbs"),
                Principal.gateway(hims),
                Principal.hospital(cast));
    }

    /**
     * A hospital's system may write of any patient whose id it knows, which nobody can guess, and delete what it wrote: what
     * it is told then, tells whether there is such an id.
     */
    private static boolean isTried(Attack attack, Principal principal) {
        boolean isSystem =
                principal.role().endsWith("hospital") || principal.role().endsWith("system");
        boolean isWriter = isSystem || principal.role().equals("registrar");
        boolean isConditional = attack.method().equals("PUT") && attack.path().contains("?");
        return !(isWriter && attack.path().equals("/Group"))
                && !(isSystem && (isConditional || attack.method().equals("DELETE")));
    }

    private static void nothingIsLearnt(Attack attack, Principal principal, Victim victim, Hims hims) {
        Map<String, String> absent = victim.absent();
        List<String> told = new ArrayList<>();
        for (UnaryOperator<Attack> way : attack.ways()) {
            Attack onHidden = way.apply(attack.on(victim.words()));
            Response hidden = onHidden.by(principal, hims);
            Response missing = way.apply(attack.on(absent)).by(principal, hims);

            assertThat(hidden.statusCode())
                    .as(onHidden + " " + hidden.asString())
                    .isLessThan(FAULT);
            told.add(onHidden + "\n" + neutral(hidden, victim.words()) + "\n" + neutral(missing, absent));
            assertThat(neutral(hidden, victim.words())).as(told.toString()).isEqualTo(neutral(missing, absent));
        }
    }

    /** The answer, without the words that were asked by and without what is different in every answer. */
    private static String neutral(Response response, Map<String, String> words) {
        String text = response.statusCode() + " " + response.contentType() + " " + response.asString();
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (!word.getKey().equals("Practitioner")) {
                text = text.replace(word.getValue(), "{" + word.getKey() + "}")
                        .replace(word.getValue().replace("+", "%20"), "{" + word.getKey() + "}");
            }
        }
        return text.replaceAll("\"lastModified\":\\s*\"[^\"]*\"", "")
                .replaceAll("\"lastUpdated\":\\s*\"[^\"]*\"", "")
                .replaceAll("_(lastUpdated|before|anchor|asOf)=[^&\"]*", "")
                .replaceAll("\"id\":\\s*\"[0-9a-f-]{36}\"", "");
    }
}
