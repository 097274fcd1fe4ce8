package org.delhihims.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Callers on this machine, and not behind a proxy on it. */
public final class Loopback {

    /** By this Tomcat says that a proxy has named the caller, whose header it then takes away. */
    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    private Loopback() {}

    public static boolean isCaller(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getAttribute(FORWARDED) == null
                    && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via", "Origin")
                            .allMatch(header -> request.getHeader(header) == null);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
