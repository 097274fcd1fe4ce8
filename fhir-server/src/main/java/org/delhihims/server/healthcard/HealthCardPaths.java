package org.delhihims.server.healthcard;

/** Where cards' issuer is below this server's address, and what is found below it. */
public final class HealthCardPaths {

    public static final String ISSUER = "/health-cards";
    public static final String PUBLISHED = ISSUER + "/.well-known/";

    static final String KEYS = PUBLISHED + "jwks.json";
    static final String REVOCATIONS = PUBLISHED + "crl/{kid}.json";

    private HealthCardPaths() {}
}
