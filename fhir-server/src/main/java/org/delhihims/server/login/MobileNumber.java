package org.delhihims.server.login;

import java.util.Optional;

/** An Indian mobile number: ten digits, the first 6 to 9. */
record MobileNumber(String digits) {

    /** From digits alone, with or without the country's code or a zero before them. */
    static Optional<MobileNumber> parse(String typed) {
        String digits = typed.replaceFirst("^(0091|91|0)(?=[6-9][0-9]{9}$)", "");
        return digits.matches("[6-9][0-9]{9}") ? Optional.of(new MobileNumber(digits)) : Optional.empty();
    }

    String text() {
        return "+91" + digits;
    }
}
