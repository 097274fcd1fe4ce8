package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.delhihims.tests.Asked;
import org.delhihims.tests.Database;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every request that the tests of this run have sent to the shared server is in its audit. Comes after all other classes. */
@Tag("resilience")
@Order(Integer.MAX_VALUE)
final class AuditCoverageTest {

    @Test
    void noRequestIsMissingInTheAudit(Hims hims) {
        // Also when this class runs alone there is something to find.
        hims.deskAt("lok-nayak").register(Invented.name());
        hims.at("gtb").get("/Patient/nobody").then().statusCode(404);
        hims.stranger().get("/Patient/nobody").then().statusCode(401);

        Map<Integer, Long> answered = Asked.answeredBelow(hims.address());

        assertThat(answered).containsKeys(201, 404, 401);
        // Some tests speak HTTP by themselves, so there may be more.
        answered.forEach((status, requests) -> assertThat(audited(hims, status))
                .as("requests in the audit that were answered by " + status)
                .isGreaterThanOrEqualTo(requests));
    }

    /** Requests, not entries of Bundles: those share the request's id, and the request comes first. */
    private static long audited(Hims hims, int status) {
        return Database.of(hims).number("""
                select count(*) from (
                    select distinct on (event::jsonb->>'request') event::jsonb->>'status' as status
                    from hims.audit_log order by event::jsonb->>'request', shard, seq) as request
                where status = '%d'""".formatted(status));
    }
}
