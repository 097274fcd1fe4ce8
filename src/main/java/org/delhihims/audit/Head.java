package org.delhihims.audit;

/** The last link of a shard's chain; {@code seq} is 0 and the hash that of {@link ChainHash#first} where there is none. */
public record Head(int shard, long seq, String hash) {

    public static Head first(int shard, ChainHash hashing) {
        return new Head(shard, 0, hashing.first(shard));
    }
}
