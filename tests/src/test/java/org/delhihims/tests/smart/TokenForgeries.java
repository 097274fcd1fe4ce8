package org.delhihims.tests.smart;

import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.stream.Stream;
import org.delhihims.tests.Jwt;
import org.junit.jupiter.api.Named;

/**
 * Access tokens that are made from a good one without the server's key, or not as the server makes them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725: best practices for JSON Web Tokens</a>
 */
final class TokenForgeries {

    static final KeyPair STRANGE = Jwt.newKey("RS256");

    /** A token that is made from a good one, of the server that the key belongs to. */
    @FunctionalInterface
    interface Forgery {
        String of(String good, ServerKey server);
    }

    private TokenForgeries() {}

    static Stream<Named<Forgery>> all() {
        return Stream.of(unsigned(), confused(), wrongKeys(), badSignatures(), otherAlgorithms(), strangeForms())
                .flatMap(forgeries -> forgeries);
    }

    private static Named<Forgery> forgery(String name, Forgery forgery) {
        return Named.of(name, forgery);
    }

    private static Stream<Named<Forgery>> unsigned() {
        return Stream.of("none", "None", "NONE", "nOnE", "")
                .flatMap(algorithm -> Stream.of("", ".", ".AAAA")
                        .map(end -> forgery("alg '" + algorithm + "' and the end '" + end + "'", (good, server) -> {
                            Jwt token = Jwt.of(good);
                            token.head().put("alg", algorithm);
                            return token.unsigned() + end;
                        })));
    }

    private static Stream<Named<Forgery>> confused() {
        return Stream.of(
                forgery("HS256 with the public key in PEM", (good, server) -> Forge.mac(good, Forge.pem(server, "\n"))),
                forgery(
                        "HS256 with the public key in PEM and a last line end",
                        (good, server) -> Forge.mac(good, Forge.pem(server, "\n") + "\n")),
                forgery(
                        "HS256 with the public key in DER",
                        (good, server) -> Forge.mac(good, server.publicKey().getEncoded())),
                forgery(
                        "HS256 with the public key as a JSON Web Key",
                        (good, server) -> Forge.mac(good, server.publicWebKey().toString())),
                forgery(
                        "HS256 with the modulus",
                        (good, server) -> Forge.mac(
                                good,
                                ((RSAPublicKey) server.publicKey()).getModulus().toByteArray())),
                forgery(
                        "HS256 with the key's name",
                        (good, server) ->
                                Forge.mac(good, server.webKey().path("kid").asText())));
    }

    private static Stream<Named<Forgery>> wrongKeys() {
        return Stream.of(
                        "../../../../../../dev/null",
                        "/dev/null",
                        "file:///dev/null",
                        "' or '1'='1",
                        "x' union select 'AAAA'; --",
                        "unknown",
                        "",
                        "\u0000",
                        "${jndi:ldap://127.0.0.1/a}")
                .flatMap(kid -> Stream.of(
                        forgery(
                                "kid '" + kid + "' and another's key",
                                (good, server) -> Forge.signed(
                                        good, token -> token.head().put("kid", kid), STRANGE.getPrivate())),
                        forgery("kid '" + kid + "' and a secret of zeros", (good, server) -> {
                            Jwt token = Jwt.of(good);
                            token.head().put("kid", kid);
                            return Forge.mac(token, new byte[32]);
                        })));
    }

    private static Stream<Named<Forgery>> badSignatures() {
        return Stream.of(
                forgery(
                        "without its kid, by another's key",
                        (good, server) ->
                                Forge.signed(good, token -> token.head().remove("kid"), STRANGE.getPrivate())),
                forgery(
                        "by another's key under the server's kid",
                        (good, server) -> Forge.signed(good, token -> {}, STRANGE.getPrivate())),
                forgery("without a signature", (good, server) -> Forge.cut(good, 0)),
                forgery("without a signature and its dot", (good, server) -> good.substring(0, good.lastIndexOf('.'))),
                forgery("half a signature", (good, server) -> Forge.cut(good, 171)),
                forgery("a signature of one byte", (good, server) -> Forge.cut(good, 2)),
                forgery("a signature of zeros", (good, server) -> Forge.withSignature(good, new byte[256])),
                forgery("a signature of the number one", (good, server) -> {
                    byte[] one = new byte[256];
                    one[255] = 1;
                    return Forge.withSignature(good, one);
                }),
                forgery(
                        "a signature that is the modulus",
                        (good, server) -> Forge.withSignature(
                                good,
                                ((RSAPublicKey) server.publicKey()).getModulus().toByteArray())),
                forgery("another's claims under its signature", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.claims().put("client_id", "somebody-else");
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("a wider scope under its signature", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.claims().put("scope", "system/*.cruds user/*.cruds");
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("the signature of another token", (good, server) -> {
                    String other = Forge.signed(good, token -> token.claims().put("jti", "other"), server.privateKey());
                    return good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
                }),
                forgery("head and claims changed about", (good, server) -> {
                    String[] parts = good.split("\\.");
                    return parts[1] + "." + parts[0] + "." + parts[2];
                }));
    }

    private static Stream<Named<Forgery>> otherAlgorithms() {
        return Stream.of(
                forgery(
                        "RS384 by the server's key",
                        (good, server) ->
                                Forge.signed(good, token -> token.head().put("alg", "RS384"), server.privateKey())),
                forgery(
                        "RS512 by the server's key",
                        (good, server) ->
                                Forge.signed(good, token -> token.head().put("alg", "RS512"), server.privateKey())),
                forgery("ES256 with r and s zero", (good, server) -> Forge.elliptic(good, "ES256", new byte[64])),
                forgery("ES384 with r and s zero", (good, server) -> Forge.elliptic(good, "ES384", new byte[96])),
                forgery(
                        "ES256 with bad DER",
                        (good, server) ->
                                Forge.elliptic(good, "ES256", new byte[] {0x30, 0x06, 0x02, 0x01, 0, 0x02, 0x01})),
                forgery(
                        "ES256 with r and s in DER",
                        (good, server) ->
                                Forge.elliptic(good, "ES256", new byte[] {0x30, 0x06, 0x02, 0x01, 1, 0x02, 0x01, 1})),
                forgery("ES256 without a signature", (good, server) -> Forge.elliptic(good, "ES256", new byte[0])),
                forgery(
                        "ES384 by another's key",
                        (good, server) -> Forge.signed(
                                good,
                                token -> token.head().put("alg", "ES384"),
                                Jwt.newKey("ES384").getPrivate())),
                forgery("an algorithm that nobody knows", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.head().put("alg", "XS1");
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }),
                forgery("alg as a number", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.head().put("alg", 256);
                    return token.unsigned() + good.substring(good.lastIndexOf('.'));
                }));
    }

    private static Stream<Named<Forgery>> strangeForms() {
        return Stream.of(
                forgery("five parts, as if encrypted", (good, server) -> {
                    Jwt token = Jwt.of(good);
                    token.head().put("alg", "RSA-OAEP-256").put("enc", "A256GCM");
                    String head = token.unsigned().substring(0, token.unsigned().indexOf('.'));
                    return head + ".AAAA.AAAA.AAAA.AAAA";
                }),
                forgery(
                        "encrypted with alg dir and no key",
                        (good, server) -> Jwt.base64("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..AAAA.AAAA.AAAA"),
                forgery(
                        "a token in a token",
                        (good, server) ->
                                Jwt.base64("{\"alg\":\"none\",\"cty\":\"JWT\"}") + "." + Jwt.base64(good) + "."),
                forgery("two tokens in a row", (good, server) -> good + "." + good),
                forgery("four parts", (good, server) -> good + ".AAAA"),
                forgery("one part", (good, server) -> good.replace(".", "")),
                forgery("dots", (good, server) -> ".."),
                forgery(
                        "claims that are no JSON",
                        (good, server) -> Forge.raw(server, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "{")),
                forgery(
                        "claims that are a list",
                        (good, server) -> Forge.raw(server, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "[]")),
                forgery("a head that is no JSON", (good, server) -> Forge.raw(server, "alg", "{}")),
                forgery("a head that is null", (good, server) -> Forge.raw(server, "null", "{}")),
                forgery(
                        "claims nested ten thousand deep",
                        (good, server) -> Forge.raw(
                                server, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "{\"a\":" + "[".repeat(5_000))),
                forgery(
                        "30 KiB",
                        (good, server) -> Forge.signed(
                                good, token -> token.claims().put("x", "x".repeat(21_000)), server.privateKey())));
    }
}
