package fr.hemicycle.platform.feed;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;

/**
 * A place in the history: all events up to it have been read. Only the order counts.
 *
 * @param barrier transaction below which everything has ended
 * @param number of the last event read that has this barrier, 0 for none
 */
public record Position(long barrier, long number) implements Comparable<Position> {

    /** Before the first event. */
    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            comparingLong(Position::barrier).thenComparingLong(Position::number);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Whether an event that stands here is still to be read by whoever has read up to the other. */
    public boolean isBehind(Position other) {
        return compareTo(other) > 0;
    }

    static Position later(Position one, Position other) {
        return one.isBehind(other) ? one : other;
    }
}
