package org.delhihims.server.smart;

/** Where the endpoints are, below the issuer. */
final class SmartPaths {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String TOKEN = "/oauth2/token";
    static final String INTROSPECT = "/oauth2/introspect";
    static final String REVOKE = "/oauth2/revoke";
    static final String KEYS = "/oauth2/jwks";
    static final String CONSENT = "/oauth2/consent";
    static final String USER_INFO = "/userinfo";
    static final String APPS = "/apps";
    static final String LAUNCH_CONTEXT = "/ehr/launch-context";
    static final String STYLE = "/assets/smart-style.json";
    static final String BRANDS = "/brands.json";
    static final String SMART_CONFIGURATION = "/fhir/.well-known/smart-configuration";

    private SmartPaths() {}
}
