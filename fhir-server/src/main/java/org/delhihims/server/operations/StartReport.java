package org.delhihims.server.operations;

import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells whoever started the server where it is, and that nobody else can reach it yet. */
public final class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    /** Asha Devi's, in the demo data. */
    private static final String DEMO_CARD = "4829157306413";

    private final Environment environment;
    private final PrintStream out;

    StartReport(Environment environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void report() {
        String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        String address = environment.getProperty("server.address", "");
        LOG.info("Delhi HIMS is running at {}/fhir. There is no log-in yet: it listens on {} only.", base, address);
        if (environment.getProperty("hims.demo.load", Boolean.class, false)) {
            out.print(thingsToTry(base));
        }
    }

    private static String thingsToTry(String base) {
        return """

                  what it can do     %1$s/fhir/metadata
                  the same as pages  %1$s/fhir/swagger-ui/

                Try it, as the hospital of another district would:
                  # who holds this card?
                  curl -H 'Content-Type: application/fhir+json' '%1$s/fhir/Patient/$card-lookup' \\
                    -d '{"resourceType":"Parameters","parameter":[{"name":"card","valueString":"%2$s"}]}'
                  # everything known of Asha Devi
                  curl '%1$s/fhir/Patient/demo-asha/$everything'
                  # by name, in any script: आशा, ਗੁਰਪ੍ਰੀਤ, نسرین, Asha
                  curl -G '%1$s/fhir/Patient' --data-urlencode 'name=आशा'
                  # the departments of Lok Nayak
                  curl '%1$s/fhir/HealthcareService?organization=Organization/lok-nayak'
                Stop with Ctrl-C; the data stay in data/.

                """.formatted(base, DEMO_CARD);
    }
}
