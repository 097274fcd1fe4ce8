package org.delhihims.server.opd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.delhihims.kernel.Sentence;
import org.delhihims.slip.SlipNames;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page at the gates of hospitals asks of the server beside the public keys: which hospitals have clinics. */
@RestController
final class GateController {

    /** Anybody may ask, so the database is not asked each time. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final SlipNames names;
    private final Clock clock;

    private Hospitals known = new Hospitals(List.of());
    private Instant until = Instant.MIN;

    GateController(JdbcClient database, SlipNames names, Clock clock) {
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    record Hospitals(List<Hospital> hospitals) {}

    /**
     * @param id of the Organization
     * @param hi its name in Hindi
     * @param en in English
     */
    record Hospital(String id, String hi, String en) {}

    @GetMapping(path = "/gate/hospitals.json", produces = MediaType.APPLICATION_JSON_VALUE)
    synchronized Hospitals hospitals() {
        if (clock.instant().isAfter(until)) {
            known = new Hospitals(database
                    .sql("select distinct facility from hims.opd_clinic where planned_until < 'infinity'")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(this::hospital)
                    .sorted(Comparator.comparing(Hospital::en))
                    .toList());
            until = clock.instant().plus(KNOWN_FOR);
        }
        return known;
    }

    private Hospital hospital(String id) {
        Sentence name = names.hospital(id);
        return new Hospital(id, name.hindi(), name.english());
    }
}
