package org.delhihims.server.login;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.delhihims.server.message.ShortMessages;
import org.delhihims.server.message.SmsGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * Short messages by the operator's gateway. They go in the background: who asks for a code must not tell by the time it
 * takes whether one was sent. One that the gateway does not take is lost, and its resident asks for another.
 */
final class GatewayMessages implements ShortMessages, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayMessages.class);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_000;

    private final SmsGateway gateway;
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), GatewayMessages::sender);

    GatewayMessages(SmsGateway gateway) {
        this.gateway = gateway;
    }

    private static Thread sender(Runnable work) {
        Thread thread = new Thread(work, "short-messages");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public void send(String phone, String text) {
        try {
            senders.execute(() -> carry(phone, text));
        } catch (RejectedExecutionException full) {
            LOG.warn("A short message was not sent: {} wait already", WAITING);
        }
    }

    private void carry(String phone, String text) {
        try {
            gateway.send(phone, text, null);
        } catch (RestClientException refused) {
            // Its message may repeat what was sent.
            LOG.warn(
                    "The gateway did not take a short message: {}",
                    refused.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        senders.shutdown();
    }
}
