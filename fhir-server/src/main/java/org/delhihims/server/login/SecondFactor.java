package org.delhihims.server.login;

import java.util.List;
import java.util.Set;

/**
 * Whether an identity provider's word says that two factors of different kinds were shown.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8176">RFC 8176</a>
 */
final class SecondFactor {

    private static final String MULTIPLE = "mfa";
    private static final Set<String> KNOWN = Set.of("pwd", "pin", "kba");
    private static final Set<String> HELD = Set.of("otp", "sms", "tel", "hwk", "swk", "pop", "sc");
    private static final Set<String> BODILY = Set.of("face", "fpt", "iris", "retina", "vbm");

    private SecondFactor() {}

    static boolean isShown(List<String> amr, String acr, List<String> twoFactorAcr) {
        int kinds = has(amr, KNOWN) + has(amr, HELD) + has(amr, BODILY);
        return amr.contains(MULTIPLE) || kinds > 1 || twoFactorAcr.contains(acr);
    }

    private static int has(List<String> amr, Set<String> kind) {
        return amr.stream().anyMatch(kind::contains) ? 1 : 0;
    }
}
