package org.delhihims.server.demo;

import java.util.List;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.TokenDesk;
import org.delhihims.opd.TokenRequest;
import org.delhihims.scheduling.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/** Some of the demo's residents have come to the OPD on the day that the server is started. Who has a number already keeps it. */
final class DemoLine {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLine.class);
    private static final String SERVICE = "lok-nayak-general-medicine";
    private static final String CLINIC = "demo-medicine-opd";

    private final TokenDesk tokens;
    private final List<String> patients;

    DemoLine(TokenDesk tokens, List<String> patients) {
        this.tokens = tokens;
        this.patients = List.copyOf(patients);
    }

    @EventListener(ApplicationStartedEvent.class)
    void come() {
        try {
            patients.forEach(patient ->
                    tokens.issue(new TokenRequest(SERVICE, CLINIC, patient, Channel.COUNTER, Set.of(), null, null)));
        } catch (Refusal refused) {
            LOG.info("Nobody more has come to the OPD of the demo: {}", refused.getMessage());
        }
    }
}
