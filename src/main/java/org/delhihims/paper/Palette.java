package org.delhihims.paper;

import java.awt.Color;

/** The few colours of all that is printed. Text keeps a contrast of 4.5 to 1 or more on its ground (WCAG 2.2, 1.4.3). */
final class Palette {

    static final Color INK = new Color(0x14, 0x24, 0x2D);
    static final Color QUIET = new Color(0x4A, 0x5C, 0x66);
    static final Color DEEP = new Color(0x0B, 0x4A, 0x5A);
    static final Color PALE = new Color(0xE6, 0xF0, 0xF2);
    static final Color MARIGOLD = new Color(0xF4, 0xB4, 0x2A);
    static final Color ALERT = new Color(0xA8, 0x1E, 0x22);
    static final Color RULE = new Color(0xB9, 0xC8, 0xCD);
    static final Color WHITE = Color.WHITE;

    private Palette() {}
}
