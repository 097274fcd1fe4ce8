package org.delhihims.server.message;

/** Sends a text to a phone. */
public interface ShortMessages {

    /** Whether there is anything to send with. */
    boolean isAvailable();

    void send(String phone, String text);
}
