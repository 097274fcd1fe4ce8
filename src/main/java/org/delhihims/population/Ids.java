package org.delhihims.population;

import org.delhihims.kernel.ImportedId;

/** The ids of one seed: the same person and the same visit have the same id each time the seed is told again. */
record Ids(String source) {

    static Ids ofSeed(long seed) {
        return new Ids("population-" + seed);
    }

    ImportedId of(String type, String key) {
        return ImportedId.of(source, type, key);
    }

    ImportedId of(String type, String key, String shard) {
        return ImportedId.of(source, type, key, shard);
    }
}
