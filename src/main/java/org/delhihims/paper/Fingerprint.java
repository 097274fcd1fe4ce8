package org.delhihims.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the chance out of a PDF file. OpenPDF names each embedded font and the file itself by lot; here both names come
 * from what the file holds, so that equal pages are equal bytes, and fonts of different files never share a name, which
 * would let a print queue mix them up.
 */
final class Fingerprint {

    // The tag of a font subset (ISO 32000-1, 9.6.4) and the file's identifier (14.4): both keep their length, so the
    // file's table of offsets stays true.
    private static final Pattern TAG = Pattern.compile("/([A-Z]{6})\\+(?=Noto)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");
    private static final int LETTERS = 26;

    private Fingerprint() {}

    static byte[] settled(byte[] pdf) {
        String drawn = new String(pdf, ISO_8859_1);
        String bare = IDENTIFIER
                .matcher(TAG.matcher(drawn).replaceAll("/AAAAAA+"))
                .replaceAll(found -> identifier(found.group(), "0".repeat(32)));
        byte[] hash = sha256(bare.getBytes(ISO_8859_1));
        List<String> seen = new ArrayList<>();
        String named = TAG.matcher(drawn).replaceAll(found -> {
            if (!seen.contains(found.group(1))) {
                seen.add(found.group(1));
            }
            return "/" + tag(hash, seen.indexOf(found.group(1))) + "+";
        });
        String id = HexFormat.of().formatHex(hash, 0, 16);
        return IDENTIFIER
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(identifier(found.group(), id)))
                .getBytes(ISO_8859_1);
    }

    private static String identifier(String trailer, String id) {
        return trailer.replaceAll("<[0-9a-fA-F]{32}>", "<" + id + ">");
    }

    private static String tag(byte[] hash, int font) {
        StringBuilder tag = new StringBuilder().append((char) ('A' + font % LETTERS));
        for (int i = 0; i < 5; i++) {
            tag.append((char) ('A' + Math.floorMod(hash[16 + i], LETTERS)));
        }
        return tag.toString().toUpperCase(Locale.ROOT);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
