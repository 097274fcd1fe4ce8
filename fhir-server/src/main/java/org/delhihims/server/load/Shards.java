package org.delhihims.server.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The shard digits of what the input names itself, in eight bytes each: 52 bits of the name's hash, and the digits. A
 * reference alone does not tell of whom its target is recorded.
 */
final class Shards {

    private static final int DIGIT_BITS = 12;
    private static final long DIGITS = (1L << DIGIT_BITS) - 1;

    private long[] sorted = new long[1024];
    private int size;
    private boolean isSorted = true;

    void add(Name name, String shard) {
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, size + size / 2);
        }
        sorted[size++] = hash(name) | Long.parseLong(shard, 16);
        isSorted = false;
    }

    /** To be called when all have been added, and before several threads ask. */
    void close() {
        Arrays.sort(sorted, 0, size);
        isSorted = true;
    }

    Optional<String> of(Name name) {
        if (!isSorted) {
            throw new IllegalStateException("asked while names were still added");
        }
        long hash = hash(name);
        int found = Arrays.binarySearch(sorted, 0, size, hash);
        int place = found >= 0 ? found : -found - 1;
        boolean isThere = place < size && (sorted[place] & ~DIGITS) == hash;
        return isThere ? Optional.of(String.format("%03x", sorted[place] & DIGITS)) : Optional.empty();
    }

    private static long hash(Name name) {
        UUID digest = UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
        return (digest.getMostSignificantBits() ^ digest.getLeastSignificantBits()) & ~DIGITS;
    }
}
