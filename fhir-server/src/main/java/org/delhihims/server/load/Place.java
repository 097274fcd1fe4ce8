package org.delhihims.server.load;

import java.util.Comparator;

/** Where something stands in the input: the file, the line from 1, and the entry from 0 if the line is a Bundle. */
record Place(int file, long line, int entry) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::file).thenComparingLong(Place::line).thenComparingInt(Place::entry);

    static final Place START = new Place(0, 1, 0);

    static Place line(int file, long line) {
        return new Place(file, line, 0);
    }

    Place entry(int number) {
        return new Place(file, line, number);
    }

    boolean isOnSameLineAs(Place other) {
        return file == other.file && line == other.line;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
