package org.delhihims.slip;

import java.text.Normalizer;

/**
 * The alphabet of short messages, of which 160 fit into one (3GPP TS 23.038, 6.2.1). One other letter, and the whole message has room
 * for 70. Its second table, in which a letter counts double, is not used.
 */
final class Gsm7 {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private Gsm7() {}

    static boolean covers(String text) {
        return text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** The text in this alphabet: typographic signs as plain ones, accents left away, other letters left out. */
    static String of(String text) {
        String plain = text.replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"')
                .replace('[', '(')
                .replace(']', ')');
        StringBuilder covered = new StringBuilder();
        plain.codePoints().mapToObj(Character::toString).forEach(letter -> {
            String base = covers(letter)
                    ? letter
                    : Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
            covered.append(covers(base) ? base : " ");
        });
        return covered.toString().replaceAll("\\s+", " ").strip();
    }
}
