package org.delhihims.server.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.util.Base64UrlUtil;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CeremoniesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:30:00Z");
    private static final String CHALLENGE = Base64UrlUtil.encodeToString(new byte[32]);
    private static final int TRIES = 10_000;

    private final ObjectConverter converter = new ObjectConverter();
    private final Ceremonies ceremonies = new Ceremonies(
            new RelyingParty("hims.example", "https://hims.example"),
            new Passkeys(
                    JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://nowhere.invalid/none")),
                    new AttestedCredentialDataConverter(converter)),
            converter);

    private Optional<Passkey> made(byte[] attestation, byte[] clientData) {
        String answer =
                "{\"rawId\": \"AAAA\", \"response\": {\"attestationObject\": \"%s\", \"clientDataJSON\": \"%s\"}}"
                        .formatted(Base64UrlUtil.encodeToString(attestation), Base64UrlUtil.encodeToString(clientData));
        return ceremonies.made(answer, new PendingChallenge(CHALLENGE, NOW), UUID.randomUUID(), "phone", NOW);
    }

    /** Section 6.5.4 of the standard, with attestation "none". */
    private static byte[] attestation() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
        HexFormat hex = HexFormat.of();
        String cose =
                "a5010203262001215820" + coordinate(key.getW().getAffineX().toByteArray()) + "225820"
                        + coordinate(key.getW().getAffineY().toByteArray());
        String party = hex.formatHex(
                MessageDigest.getInstance("SHA-256").digest("hims.example".getBytes(StandardCharsets.UTF_8)));
        String data = party + "45" + "00000000" + "00".repeat(16) + "0010" + "ab".repeat(16) + cose;
        return hex.parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461" + "58"
                + "%02x".formatted(data.length() / 2) + data);
    }

    private static String coordinate(byte[] number) {
        byte[] padded = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, padded, 32 - length, length);
        return HexFormat.of().formatHex(padded);
    }

    private static byte[] clientData() {
        return "{\"type\":\"webauthn.create\",\"challenge\":\"%s\",\"origin\":\"https://hims.example\"}"
                .formatted(CHALLENGE)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsDamagedIsRefusedAndIsNoFault() throws Exception {
        byte[] whole = attestation();
        assertThat(made(whole, clientData())).isPresent();
        Random random = new Random(20261129);
        for (int i = 0; i < TRIES; i++) {
            byte[] attestation = damaged(whole, random);
            byte[] clientData = random.nextBoolean() ? clientData() : damaged(clientData(), random);
            assertThatCode(() -> made(attestation, clientData))
                    .as(
                            "%s %s",
                            HexFormat.of().formatHex(attestation),
                            HexFormat.of().formatHex(clientData))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] copy = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int changes = random.nextInt(4); changes > 0 && copy.length > 0; changes--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }
}
