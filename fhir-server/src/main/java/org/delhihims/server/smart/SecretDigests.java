package org.delhihims.server.smart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.delhihims.server.secrets.SecretBox;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Clients' secrets, which are made at random and long: a plain hash is enough, and costs nothing at each request. */
final class SecretDigests implements PasswordEncoder {

    @Override
    public String encode(CharSequence secret) {
        return SecretBox.digest(secret.toString());
    }

    @Override
    public boolean matches(CharSequence secret, String hash) {
        return MessageDigest.isEqual(
                encode(secret).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }
}
