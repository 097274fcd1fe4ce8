package org.delhihims.server.text;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an index says of itself: which database it was made from, which of its marks this is, and until when it holds every
 * change. It is written into the index with the changes, so it is as old as they are.
 */
record IndexMark(UUID generation, long sequence, Instant until, int form) {

    private static final String BETWEEN = " ";

    String text() {
        return String.join(BETWEEN, generation.toString(), Long.toString(sequence), until.toString(), "" + form);
    }

    static Optional<IndexMark> read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        return Optional.of(new IndexMark(
                UUID.fromString(parts[0]),
                Long.parseLong(parts[1]),
                Instant.parse(parts[2]),
                Integer.parseInt(parts[3])));
    }
}
