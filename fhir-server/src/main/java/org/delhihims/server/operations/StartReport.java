package org.delhihims.server.operations;

import java.io.PrintStream;
import org.delhihims.server.token.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells whoever started the server where it is, and how to call it. */
public final class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    /** Asha Devi's, in the demo data. */
    private static final String DEMO_CARD = "4829157306413";

    private final Environment environment;
    private final Addresses addresses;
    private final PrintStream out;

    StartReport(Environment environment, Addresses addresses, PrintStream out) {
        this.environment = environment;
        this.addresses = addresses;
        this.out = out;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void report() {
        String base = addresses.issuer();
        String address = environment.getProperty("server.address", "");
        LOG.info("Delhi HIMS is running at {}/fhir. It listens on {}. Callers need a token.", base, address);
        if (environment.getProperty("hims.demo.load", Boolean.class, false)) {
            out.print(thingsToTry(base));
        }
    }

    private static String thingsToTry(String base) {
        return """

                  at home            %1$s/app/ as a resident: book, slip, record, card
                  at work            %1$s/desk/ as a registrar, doctor, nurse, facility-administrator
                  in the hall        %1$s/board/#lok-nayak-general-medicine
                  who there is       %1$s/demo with user names, passwords and one-time codes
                  what it can do     %1$s/fhir/metadata
                  the same as pages  %1$s/fhir/swagger-ui/
                  check a slip       %1$s/gate/ (and a health card: %1$s/verify/)

                Try it, as the hospital of another district would. It signs in first; a token is good for five minutes:
                  TOKEN=$(curl -s %1$s/demo/token)
                  # who holds this card?
                  curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/fhir+json' '%1$s/fhir/Patient/$card-lookup' \\
                    -d '{"resourceType":"Parameters","parameter":[{"name":"card","valueString":"%2$s"}]}'
                  # everything known of Asha Devi
                  curl -H "Authorization: Bearer $TOKEN" '%1$s/fhir/Patient/demo-asha/$everything'
                  # by name, in any script: आशा, ਗੁਰਪ੍ਰੀਤ, نسرین, Asha
                  curl -H "Authorization: Bearer $TOKEN" -G '%1$s/fhir/Patient' --data-urlencode 'name=आशा'
                  # the departments of Lok Nayak
                  curl -H "Authorization: Bearer $TOKEN" '%1$s/fhir/HealthcareService?organization=Organization/lok-nayak'
                  # a number in today's line of the medicine OPD, and what its board shows to everybody
                  curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/fhir+json' \\
                    '%1$s/fhir/HealthcareService/lok-nayak-general-medicine/$issue-token' \\
                    -d '{"resourceType":"Parameters","parameter":[{"name":"patient","valueReference":{"reference":"Patient/demo-asha"}}]}'
                  curl '%1$s/fhir/HealthcareService/lok-nayak-general-medicine/$queue-status'
                Stop with Ctrl-C; the data stay in data/.

                """.formatted(base, DEMO_CARD);
    }
}
