package org.delhihims.server.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs items into transactions. Items that refer to each other come into one, or, where that would be too large, into
 * several that must follow each other; within a transaction the order does not matter.
 */
final class Packing {

    /** Some items to be sent at once, and whether the batch before must be answered first. */
    record Batch(List<Item> items, boolean followsThePrevious) {}

    private final int size;
    private final List<Batch> batches = new ArrayList<>();
    private Parcel open = Parcel.EMPTY;

    private Packing(int size) {
        this.size = size;
    }

    static List<Batch> pack(List<Item> items, int size) {
        Packing packing = new Packing(size);
        families(items).forEach(packing::add);
        packing.ship(false);
        return packing.batches;
    }

    private void add(List<Item> family) {
        boolean isWhole = family.stream().noneMatch(Item::isTransaction)
                && Parcel.EMPTY.with(family).fits(size);
        if (isWhole && !open.with(family).fits(size)) {
            ship(false);
        }
        if (isWhole) {
            open = open.with(family);
        } else {
            ship(false);
            addInPieces(family);
        }
    }

    private void addInPieces(List<Item> family) {
        boolean follows = false;
        for (Item item : family) {
            boolean isAlone = item.isTransaction() || open.hasTransaction();
            if (!open.items().isEmpty() && (isAlone || !open.with(List.of(item)).fits(size))) {
                ship(follows);
                follows = true;
            }
            open = open.with(List.of(item));
        }
        ship(follows);
    }

    private void ship(boolean follows) {
        if (!open.items().isEmpty()) {
            batches.add(new Batch(open.items(), follows));
            open = Parcel.EMPTY;
        }
    }

    /** Those that refer to each other, directly or through others, in the order of the input. */
    private static Iterable<List<Item>> families(List<Item> items) {
        int[] head = new int[items.size()];
        Map<Name, Integer> writer = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
            for (Name name : items.get(i).writes()) {
                join(head, writer.getOrDefault(name, i), i);
                writer.put(name, i);
            }
        }
        for (int i = 0; i < head.length; i++) {
            for (Name name : items.get(i).needs()) {
                join(head, writer.getOrDefault(name, i), i);
            }
        }
        Map<Integer, List<Item>> families = new LinkedHashMap<>();
        for (int i = 0; i < head.length; i++) {
            families.computeIfAbsent(headOf(head, i), first -> new ArrayList<>())
                    .add(items.get(i));
        }
        return families.values();
    }

    private static void join(int[] head, int a, int b) {
        int headOfA = headOf(head, a);
        int headOfB = headOf(head, b);
        head[Math.max(headOfA, headOfB)] = Math.min(headOfA, headOfB);
    }

    private static int headOf(int[] head, int member) {
        int at = member;
        while (head[at] != at) {
            head[at] = head[head[at]];
            at = head[at];
        }
        return at;
    }
}
