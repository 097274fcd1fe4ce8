package org.delhihims.credential;

/**
 * How a SMART Health Link is to be used.
 *
 * @see <a href="https://docs.smarthealthit.org/smart-health-links/spec/#construct-a-smart-health-link-payload">SMART Health
 *     Links: payload</a>
 */
public enum LinkFlag {
    /** What it leads to may change, and may be asked for again. */
    LONG_TERM('L'),
    /** Whoever follows it must know a passcode. */
    PASSCODE('P'),
    /** It leads straight to one sealed file, and to no list of files. */
    DIRECT_FILE('U');

    private final char letter;

    LinkFlag(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
