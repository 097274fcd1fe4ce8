package org.delhihims.kernel;

/**
 * Text that can be kept: no control characters but those of lines and tabs, and no half characters.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#string">FHIR: string</a>
 */
public final class StorableText {

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(StorableText::isWrong);
    }

    private static boolean isWrong(int character) {
        boolean isControl = character < ' ' && character != '\t' && character != '\n' && character != '\r';
        boolean isHalf = Character.getType(character) == Character.SURROGATE;
        return isControl || isHalf || character == 0xFFFE || character == 0xFFFF;
    }
}
