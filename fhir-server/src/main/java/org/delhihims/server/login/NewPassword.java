package org.delhihims.server.login;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that administrators give to staff. */
final class NewPassword {

    private static final int BYTES = 12;
    private static final int SHORTEST = 12;

    static final String RULE = "A password has " + SHORTEST + " characters or more.";

    private NewPassword() {}

    static boolean isLongEnough(String password) {
        return password.length() >= SHORTEST;
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
