package org.delhihims.server.fhir;

import java.util.List;

/**
 * The stretch of matches that is read to find one page: the page, a few matches on either side in which its beginning is
 * looked for when records have come or gone since the page before, and one more that tells whether there is a next page.
 */
record PageWindow(int begin, int count, PageAnchors anchors, int reach) {

    /** How far from its old place the beginning of a page is looked for at first, and how far if it is not there. */
    static final int NEAR = 20;

    /** With the largest page, both sides of it are what one search may fetch. */
    static final int FAR = 390;

    int offset() {
        return Math.max(0, begin - reach);
    }

    int size() {
        int before = begin - offset();
        int after = begin == 0 ? 0 : reach;
        return before + count + after + 1;
    }

    boolean isLostIn(List<String> matches) {
        return begin > 0 && reach < FAR && anchors.areLostIn(matches);
    }

    /** Where the page begins within the window. */
    int beginIn(List<String> matches) {
        return begin == 0 ? 0 : anchors.beginIn(matches, begin - offset());
    }
}
