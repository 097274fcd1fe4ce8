package org.delhihims.server.login;

/** Sends a text to a phone. */
interface ShortMessages {

    /** Whether there is anything to send with. */
    boolean isAvailable();

    void send(String phone, String text);
}
