package org.delhihims.server.http;

/** Which characters a header may have. Spring Security's own check, a pattern, costs more than all its filters. */
final class HeaderCharacters {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';
    private static final char TAB = '\t';

    private HeaderCharacters() {}

    /** Whether there is no control character in it but tabs, and no code point that Unicode has not assigned. */
    static boolean areAllowed(String text) {
        // A loop and not a stream: tokens are long, and looked at several times for each request.
        for (int i = 0; i < text.length(); i++) {
            if (!isPrintableAscii(text.charAt(i))) {
                return text.codePoints().allMatch(HeaderCharacters::isAllowed);
            }
        }
        return true;
    }

    private static boolean isPrintableAscii(int character) {
        return character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE;
    }

    private static boolean isAllowed(int character) {
        return character == TAB || (Character.isDefined(character) && !Character.isISOControl(character));
    }
}
