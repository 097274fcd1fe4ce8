package org.delhihims.tests;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names, numbers and phones of people who do not exist. Each is used once, and all are remembered: no log may hold one. */
public final class Invented {

    private static final Set<String> PERSONAL = ConcurrentHashMap.newKeySet();

    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
    };
    private static final int[][] PERMUTATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8},
    };

    private Invented() {}

    /** Everything personal that the tests of this run have used. */
    public static Set<String> personal() {
        return Set.copyOf(PERSONAL);
    }

    public static String personal(String value) {
        PERSONAL.add(value);
        return value;
    }

    /** A word of letters that nobody else is called. */
    public static String word() {
        return personal(word("abcdefghijklmnopqrstuvwxyz", 12));
    }

    /** A name such as Asha Qwertyuiopas. */
    public static String name() {
        return "Asha " + surname();
    }

    public static String surname() {
        String word = word("abcdefghijklmnopqrstuvwxyz", 12);
        return personal(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }

    /** A name in another script, made from its plain consonants. */
    public static String surnameOf(String letters) {
        return personal(word(letters, 12));
    }

    private static String word(String letters, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(letters.charAt(random().nextInt(letters.length()))))
                .collect(Collectors.joining());
    }

    /** An Indian mobile number. */
    public static String mobile() {
        return personal("+91" + random().nextLong(6_000_000_000L, 10_000_000_000L));
    }

    /** A number that a hospital gives its patients. */
    public static String hospitalNumber() {
        return personal("LN-" + random().nextLong(100_000_000_000_000L, 1_000_000_000_000_000L));
    }

    /** A number of digits in the form of an ABHA number. */
    public static String abhaNumber() {
        return personal(String.valueOf(random().nextLong(91_000_000_000_000L, 92_000_000_000_000L)));
    }

    /** A number in the form of an Indian passport. */
    public static String passport() {
        return personal("Z" + random().nextLong(1_000_000L, 10_000_000L));
    }

    /** A health card number with a right check digit. */
    public static String cardNumber() {
        String body = String.valueOf(random().nextLong(100_000_000_000L, 1_000_000_000_000L));
        return personal(body + checkDigit(body));
    }

    public static boolean isVerhoeff(String digits) {
        return checksum(digits) == 0;
    }

    private static int checkDigit(String body) {
        return IntStream.range(0, 10)
                .filter(digit -> isVerhoeff(body + digit))
                .findFirst()
                .orElseThrow();
    }

    private static int checksum(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = PRODUCT[check][PERMUTATION[i % 8][digit]];
        }
        return check;
    }

    public static ThreadLocalRandom random() {
        return ThreadLocalRandom.current();
    }
}
