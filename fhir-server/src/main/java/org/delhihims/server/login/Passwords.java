package org.delhihims.server.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords by Argon2id, with more memory and time than OWASP asks for at the least. */
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final String nobodys = argon2.encode("nobody has this password");

    public String hash(String password) {
        return argon2.encode(password);
    }

    /** Takes as long for an account that is not there. */
    public boolean matches(String password, @Nullable String hash) {
        boolean matches = argon2.matches(password, hash == null ? nobodys : hash);
        return matches && hash != null;
    }
}
