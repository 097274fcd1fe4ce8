package org.delhihims.server.token;

/**
 * Where this server is, as its clients write it.
 *
 * @param issuer the origin, without a slash at its end
 * @param fhirBase the address of the FHIR endpoint, which tokens are for
 */
public record Addresses(String issuer, String fhirBase) {

    /** From the public address of the FHIR endpoint. */
    public static Addresses of(String fhirBase) {
        String base = fhirBase.endsWith("/") ? fhirBase.substring(0, fhirBase.length() - 1) : fhirBase;
        if (!base.endsWith("/fhir")) {
            throw new IllegalArgumentException("hims.server.public-url must end with /fhir, and is " + fhirBase);
        }
        return new Addresses(base.substring(0, base.length() - "/fhir".length()), base);
    }

    public boolean isSecure() {
        return issuer.startsWith("https://");
    }
}
