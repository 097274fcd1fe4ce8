package org.delhihims.kernel;

/**
 * The Verhoeff check digit, which catches every single mistyped digit and every swap of neighbours.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Verhoeff_algorithm">Verhoeff algorithm</a>
 */
public final class Verhoeff {

    private static final int[] INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};
    private static final int[][] PERMUTATION = permutations();

    private Verhoeff() {}

    /** Whether the last of these ASCII digits is the check digit of those before it. */
    public static boolean holds(String digits) {
        return checksum(digits, 0) == 0;
    }

    /** The digit that completes these ASCII digits. */
    public static int checkDigitOf(String digits) {
        return INVERSE[checksum(digits, 1)];
    }

    private static int checksum(String digits, int firstPosition) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = product(check, PERMUTATION[(i + firstPosition) % 8][digit]);
        }
        return check;
    }

    /** Multiplication in the dihedral group of the pentagon, whose elements 5 to 9 are the reflections. */
    private static int product(int a, int b) {
        int turn = a < 5 ? a + b % 5 : a - b % 5 + 5;
        boolean reflected = a < 5 == b >= 5;
        return turn % 5 + (reflected ? 5 : 0);
    }

    private static int[][] permutations() {
        int[][] powers = new int[8][];
        powers[0] = new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] step = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int power = 1; power < powers.length; power++) {
            powers[power] = new int[10];
            for (int digit = 0; digit < 10; digit++) {
                powers[power][digit] = step[powers[power - 1][digit]];
            }
        }
        return powers;
    }
}
