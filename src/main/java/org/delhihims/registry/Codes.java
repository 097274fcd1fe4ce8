package org.delhihims.registry;

import java.util.Arrays;
import java.util.Locale;

/** Finds the constant of an enum whose FHIR code is its name in lower case, with dashes. */
final class Codes {

    private Codes() {}

    static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> codes, String code) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(constant -> codeOf(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code + " is not a code of " + codes.getSimpleName()));
    }
}
