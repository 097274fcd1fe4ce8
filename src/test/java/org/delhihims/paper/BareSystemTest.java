package org.delhihims.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareSystemTest {

    /** Prints a card in a process of its own, and its bytes to the standard output. */
    static final class Printing {

        public static void main(String[] arguments) {
            byte[] card = new CardPrinter(Papers.CLOCK).card(Papers.urdu(), Papers.PLAIN_BACK, Language.HINDI);
            System.out.print(HexFormat.of().formatHex(card));
        }
    }

    @Test
    void aMachineWithoutFontsPrintsTheSameCard(@TempDir Path empty) throws Exception {
        Path configuration = empty.resolve("fonts.conf");
        Files.writeString(
                configuration,
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>" + empty
                        + "</dir><cachedir>" + empty + "</cachedir></fontconfig>");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + empty,
                "-cp",
                System.getProperty("java.class.path"),
                Printing.class.getName());
        java.environment().put("FONTCONFIG_FILE", configuration.toString());
        java.redirectError(empty.resolve("errors").toFile());

        Process printing = java.start();
        String printed = new String(printing.getInputStream().readAllBytes());

        assertThat(printing.waitFor())
                .as(Files.readString(empty.resolve("errors")))
                .isZero();
        assertThat(printed)
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                new CardPrinter(Papers.CLOCK).card(Papers.urdu(), Papers.PLAIN_BACK, Language.HINDI)));
    }
}
