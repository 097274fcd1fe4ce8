package org.delhihims.server.healthlink;

/** Where links lead, below this server's address: a path for each that cannot be guessed. */
public final class HealthLinkPaths {

    public static final String LINKS = "/health-links/";

    static final String MANIFEST = LINKS + "{secret}";
    static final String FILES = LINKS + "files/";
    static final String FILE = FILES + "{secret}";

    private HealthLinkPaths() {}
}
