package org.delhihims.server.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.delhihims.access.Ceiling;
import org.delhihims.access.Scope;
import org.delhihims.access.ScopeSet;
import org.delhihims.access.SmartScope;
import org.delhihims.server.secrets.SecretBox;
import org.jspecify.annotations.Nullable;

/** A registration while it is put together. What cannot be registered is refused with the reason. */
final class ClientDraft {

    private static final int SECRET_BYTES = 32;
    private static final List<String> FOR_APPS = List.of(
            "openid",
            "fhirUser",
            "profile",
            "launch",
            "launch/patient",
            "launch/encounter",
            "offline_access",
            "online_access");

    private final ClientKind kind;
    private final String name;
    private final @Nullable String nameHindi;
    private @Nullable String clientId;
    private @Nullable String facility;
    private List<String> scopes = List.of();
    private List<String> redirectUris = List.of();
    private List<String> launchUris = List.of();
    private List<String> origins = List.of();
    private @Nullable String certificate;
    private @Nullable String secretHash;
    private @Nullable String jwks;
    private @Nullable String jwksUri;

    ClientDraft(ClientKind kind, String name, @Nullable String nameHindi) {
        this.kind = kind;
        this.name = name;
        this.nameHindi = nameHindi;
    }

    ClientDraft called(@Nullable String id) {
        check(
                id == null || id.matches("[A-Za-z0-9._~-]{3,64}"),
                "A client id has 3 to 64 letters, digits, . _ ~ or -.");
        clientId = id;
        return this;
    }

    ClientDraft of(@Nullable String organization) {
        check(!kind.isOfFacility() || organization != null, "A " + kind.code() + " is of one --facility.");
        check(organization == null || !kind.isApp(), "An app is of no facility; its users are.");
        facility = organization;
        return this;
    }

    ClientDraft allowed(List<String> asked) {
        List<String> malformed = ScopeSet.malformed(asked);
        check(malformed.isEmpty(), "These are no scopes: " + String.join(" ", malformed));
        ScopeSet widest = ScopeSet.parse(kind.widestScopes());
        if (asked.isEmpty()) {
            List<String> all = new ArrayList<>(widest.texts());
            if (kind.isApp()) {
                all.addAll(FOR_APPS);
            }
            scopes = all;
            return this;
        }
        for (Scope scope : ScopeSet.of(asked).scopes()) {
            boolean isWithin = scope instanceof SmartScope
                    ? new Ceiling(widest).granted(ScopeSet.parse(scope.text())).covers(scope)
                    : scope.text().startsWith("__") || FOR_APPS.contains(scope.text());
            check(isWithin, "A " + kind.code() + " cannot have the scope " + scope.text() + ".");
        }
        scopes = asked;
        return this;
    }

    /** What was allowed. */
    List<String> scopes() {
        return scopes;
    }

    ClientDraft at(List<String> redirects, List<String> launches, List<String> pages) {
        check(kind.isApp() == !redirects.isEmpty(), "Apps, and only apps, have a --redirect-uri.");
        redirects.forEach(uri -> check(
                RedirectUri.isGood(uri),
                "A redirect URI is https, http on 127.0.0.1, or of the app's own scheme such as in.example.app:/back,"
                        + " and has no fragment, user or dots to resolve: " + uri));
        launches.forEach(uri -> check(RedirectUri.isGood(uri), "This is no launch URI: " + uri));
        pages.forEach(origin -> check(isOrigin(origin), "This is no origin, such as https://app.example: " + origin));
        redirectUris = redirects;
        launchUris = launches;
        origins = pages;
        return this;
    }

    private static boolean isOrigin(String text) {
        return RedirectUri.isGood(text) && URI.create(text).getRawPath().isEmpty() && !text.contains("?");
    }

    ClientDraft boundTo(@Nullable Path pem) throws IOException {
        if (pem == null) {
            return this;
        }
        X509Certificate found = X509CertUtils.parse(Files.readString(pem));
        check(found != null, "There is no certificate in " + pem + ".");
        certificate = X509CertUtils.computeSHA256Thumbprint(found).toString();
        return this;
    }

    String withSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        secretHash = SecretBox.digest(secret);
        return secret;
    }

    void withKeysOf(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            List<JWK> keys = JWKSet.parse(text).getKeys();
            check(!keys.isEmpty(), "There is no key in " + file + ".");
            check(
                    keys.stream().noneMatch(JWK::isPrivate),
                    "Register the public keys alone: " + file + " has a private one.");
            check(keys.stream().allMatch(key -> key.getKeyID() != null), "Each key needs a kid, in " + file + ".");
        } catch (ParseException e) {
            throw new IllegalArgumentException(file + " is no JWK Set.", e);
        }
        jwks = text;
    }

    void withKeysAt(String address) {
        check(address.startsWith("https://") || address.startsWith("http://"), "This is no address: " + address);
        jwksUri = address;
    }

    void withNewKey(Path file) throws IOException {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_384)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES384)
                    .keyIDFromThumbprint(true)
                    .generate();
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, key.toJSONString());
            jwks = new JWKSet(key.toPublicJWK()).toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    ClientRegistration registration() {
        check(
                kind.isApp() || jwks != null || jwksUri != null,
                "A " + kind.code() + " signs in by keys: give --jwks, --jwks-uri or --new-key.");
        return new ClientRegistration(
                id(),
                kind,
                name,
                nameHindi,
                secretHash,
                jwks,
                jwksUri,
                redirectUris,
                launchUris,
                origins,
                scopes,
                facility,
                certificate);
    }

    private String id() {
        if (clientId != null) {
            return clientId;
        }
        return facility == null ? UUID.randomUUID().toString() : facility + "-" + kind.code();
    }

    private static void check(boolean isGood, String sentence) {
        if (!isGood) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
