package org.delhihims.server.reminder;

import java.util.Optional;
import org.delhihims.reminder.Contact;
import org.delhihims.reminder.Courier;
import org.delhihims.reminder.Delivery;
import org.delhihims.reminder.Letter;
import org.delhihims.server.message.SmsGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Short messages by the operator's gateway, which knows one that comes again by the header Idempotency-Key. */
final class SmsCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(SmsCourier.class);

    private final SmsGateway gateway;

    SmsCourier(SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.ofNullable(contact.mobile());
    }

    @Override
    public Delivery deliver(Letter letter) {
        try {
            gateway.send(letter.to(), letter.text(), letter.key());
            return Delivery.TAKEN;
        } catch (RestClientResponseException answered) {
            LOG.warn(
                    "The gateway answered a reminder with {}",
                    answered.getStatusCode().value());
            return isFinal(answered.getStatusCode()) ? Delivery.REFUSED : Delivery.UNKNOWN;
        } catch (RestClientException silent) {
            // Its message may repeat what was sent.
            LOG.warn(
                    "The gateway did not take a reminder: {}", silent.getClass().getSimpleName());
            return Delivery.UNKNOWN;
        }
    }

    /** The message is wrong, and stays so; what is wrong with the secret or the address is put right by the operator. */
    private static boolean isFinal(HttpStatusCode status) {
        return status.value() == 400 || status.value() == 422;
    }
}
