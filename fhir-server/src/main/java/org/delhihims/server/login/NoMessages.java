package org.delhihims.server.login;

import org.delhihims.server.message.ShortMessages;

/** A server that has nothing to send short messages with. */
final class NoMessages implements ShortMessages {

    @Override
    public boolean isAvailable() {
        return false;
    }

    @Override
    public void send(String phone, String text) {
        throw new IllegalStateException("there is no adapter for short messages");
    }
}
