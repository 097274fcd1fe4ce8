package org.delhihims.paper;

/** A card number for the eye: thirteen digits in groups, {@code NNNN NNN NNN NNN}. */
final class PrintedNumber {

    private PrintedNumber() {}

    static String inGroups(String digits) {
        return digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7, 10) + " "
                + digits.substring(10);
    }

    /** A fault rather than a refusal: numbers come from the register, not from people. */
    static void requireThirteenDigits(String digits) {
        if (!digits.matches("[1-9][0-9]{12}")) {
            throw new IllegalArgumentException("a card number has thirteen digits");
        }
    }
}
