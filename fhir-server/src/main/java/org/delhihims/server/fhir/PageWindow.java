package org.delhihims.server.fhir;

import java.util.List;

/**
 * The stretch of matches that is read to find one page: the page, a few matches on either side in which its beginning is
 * looked for when records have come or gone since the page before, and one more that tells whether there is a next page.
 */
record PageWindow(int begin, int count, PageAnchors anchors) {

    /** How many records may come or go between two pages before the next page may repeat or miss one. */
    static final int REACH = 20;

    int offset() {
        return Math.max(0, begin - REACH);
    }

    int size() {
        int before = begin - offset();
        int after = begin == 0 ? 0 : REACH;
        return before + count + after + 1;
    }

    /** Where the page begins within the window. */
    int beginIn(List<String> matches) {
        return begin == 0 ? 0 : anchors.beginIn(matches, begin - offset());
    }
}
