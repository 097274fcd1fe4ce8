package org.delhihims.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fonts on a machine that has none installed, as small containers are. There Java refuses to open even a font it is
 * handed; told of one font file by a configuration of its own, it works.
 *
 * @see <a href="https://docs.oracle.com/javase/8/docs/technotes/guides/intl/fontconfig.html">Font configuration files</a>
 */
final class BareSystem {

    private static final String CONFIGURATION = "sun.awt.fontconfig";

    /** Opens a font. */
    interface Opening {
        Font open() throws IOException, FontFormatException;
    }

    private BareSystem() {}

    /** The opened font; {@code fallback} is the font file that is made known where the system has none. */
    static Font withFonts(Opening opening, byte[] fallback) throws IOException, FontFormatException {
        try {
            return opening.open();
        } catch (InternalError | IOException noFonts) {
            // Java says no more than this. The bytes are in memory, so nothing else can have gone wrong in reading
            // them.
            if (System.getProperty(CONFIGURATION) != null) {
                throw noFonts;
            }
            System.setProperty(CONFIGURATION, configuration(fallback).toString());
            return opening.open();
        }
    }

    private static Path configuration(byte[] trueType) throws IOException {
        Path font = kept(Files.createTempFile("hims", ".ttf"));
        Files.write(font, trueType);
        Path configuration = kept(Files.createTempFile("hims", ".properties"));
        String place = font.toString().replace("\\", "\\\\");
        Files.writeString(configuration, "version=1\nsequence.allfonts=latin-1\nfilename.Noto=" + place + "\n");
        return configuration;
    }

    private static Path kept(Path file) {
        file.toFile().deleteOnExit();
        return file;
    }
}
