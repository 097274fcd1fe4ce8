package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.access.Merges;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A merge is done or not done, whatever happens to the server. */
@Tag("resilience")
final class MergeCrashTest {

    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'hfj_res_ver'::regclass and not granted";

    private static Hims hims;

    @BeforeAll
    static void startWithDataOfItsOwn() {
        hims = Hims.fresh("merge-crash");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfAMergeLeavesNothingHalf() throws SQLException {
        Desk desk = hims.deskAt("lok-nayak");
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        String card = desk.issueCard(source);
        Cast cast = Cast.of(hims);
        Principal registrar = Principal.staff(hims, cast, "registrar", "lok-nayak");
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        String task = Merges.proposed(hims, registrar, source, target);
        Merges.review(hims, registrar, task, "same").then().statusCode(200);
        String sourceBefore = desk.read(source).toString();
        String targetBefore = desk.read(target).toString();

        // The registers are written by then, and the records wait.
        Connection lock = Database.of(hims).holding("lock table hfj_res_ver in exclusive mode");
        Hims killed = hims;
        CompletableFuture<Void> merge =
                CompletableFuture.runAsync(() -> Merges.review(killed, administrator, task, "same"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.of(killed).number(WAITING) > 0);
        hims.server().killForcibly();
        lock.close();
        hims = hims.restarted();

        assertThat(merge).failsWithin(Duration.ofSeconds(30));
        Desk again = hims.deskAt("lok-nayak");
        assertThat(again.read(source)).hasToString(sourceBefore);
        assertThat(again.read(target)).hasToString(targetBefore);
        assertThat(Merges.stateOf(administrator.at(hims).get("/" + task))).isEqualTo("review-1");
        assertThat(Database.of(hims).number("select count(*) from hims.merged_record"))
                .isZero();
        assertThat(holderOf(card)).isEqualTo(Merges.idOf(source));

        assertThat(Merges.stateOf(Merges.review(hims, administrator, task, "same")))
                .isEqualTo("merged");
        assertThat(holderOf(card)).isEqualTo(Merges.idOf(target));
    }

    private static String holderOf(String card) {
        return hims.at("lok-nayak")
                .body(Merges.parameters("{\"name\": \"card\", \"valueString\": \"" + card + "\"}"))
                .post("/Patient/$card-lookup")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
