package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.server.token.Addresses;

/**
 * What an app reads before it asks for anything.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART: conformance</a>
 */
final class SmartConfiguration extends HttpServlet {

    static final List<String> CAPABILITIES = List.of(
            "launch-ehr",
            "launch-standalone",
            "authorize-post",
            "client-public",
            "client-confidential-symmetric",
            "client-confidential-asymmetric",
            "sso-openid-connect",
            "context-banner",
            "context-style",
            "context-ehr-patient",
            "context-ehr-encounter",
            "context-standalone-patient",
            "context-standalone-encounter",
            "permission-offline",
            "permission-online",
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2");

    static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token", "client_credentials");
    static final List<String> AUTHENTICATION = List.of("private_key_jwt", "client_secret_basic", "client_secret_post");
    static final List<String> ALGORITHMS = List.of("RS384", "ES384");

    static final List<String> SCOPES = List.of(
            "openid",
            "fhirUser",
            "profile",
            "launch",
            "launch/patient",
            "launch/encounter",
            "offline_access",
            "online_access",
            "patient/*.rs",
            "patient/*.cruds",
            "patient/*.read",
            "patient/*.write",
            "patient/*.*",
            "user/*.rs",
            "user/*.cruds",
            "user/*.read",
            "user/*.write",
            "user/*.*",
            "system/*.rs",
            "system/*.cruds",
            "system/*.read",
            "system/*.write",
            "system/*.*");

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> document;

    SmartConfiguration(Addresses addresses) {
        String issuer = addresses.issuer();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("issuer", issuer);
        members.put("jwks_uri", issuer + SmartPaths.KEYS);
        members.put("authorization_endpoint", issuer + SmartPaths.AUTHORIZE);
        members.put("token_endpoint", issuer + SmartPaths.TOKEN);
        members.put("introspection_endpoint", issuer + SmartPaths.INTROSPECT);
        members.put("revocation_endpoint", issuer + SmartPaths.REVOKE);
        members.put("management_endpoint", issuer + SmartPaths.APPS);
        members.put("grant_types_supported", GRANT_TYPES);
        members.put("response_types_supported", List.of("code"));
        members.put("code_challenge_methods_supported", List.of("S256"));
        members.put("token_endpoint_auth_methods_supported", AUTHENTICATION);
        members.put("token_endpoint_auth_signing_alg_values_supported", ALGORITHMS);
        members.put("scopes_supported", SCOPES);
        members.put("user_access_brand_bundle", issuer + SmartPaths.BRANDS);
        members.put("user_access_brand_identifier", Map.of("system", "urn:ietf:rfc:3986", "value", issuer));
        members.put("capabilities", CAPABILITIES);
        document = members;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "public, max-age=300");
        new com.fasterxml.jackson.databind.ObjectMapper().writeValue(response.getOutputStream(), document);
    }
}
