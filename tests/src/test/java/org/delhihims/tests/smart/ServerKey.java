package org.delhihims.tests.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;

/**
 * The key that a server signs with, out of its folder of keys. What is signed with it and is refused all the same, is
 * refused for what it says.
 */
record ServerKey(ObjectNode webKey) {

    static ServerKey of(Hims hims) {
        Path data = hims.server().data();
        Path file = data.resolveSibling(data.getFileName() + "-keys").resolve("signing.jwks");
        try {
            return new ServerKey(
                    (ObjectNode) Json.read(Files.readString(file)).path("keys").path(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As everybody may know it. */
    JsonNode publicWebKey() {
        return webKey.deepCopy().retain("kty", "e", "use", "kid", "alg", "n", "iat");
    }

    PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private BigInteger number(String member) {
        return new BigInteger(
                1, Base64.getUrlDecoder().decode(webKey.path(member).asText()));
    }
}
