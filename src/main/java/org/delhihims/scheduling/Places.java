package org.delhihims.scheduling;

/**
 * The places of one band: what there is and what is taken.
 *
 * <p>Source: {@code domain.md} 3.4.5. Online places that are left at a set minute go to the counter, never the reverse.
 * Otherwise no channel takes another's.
 *
 * @param capacity what there is
 * @param taken what people have, by the channel through which they came; it may be more than there is once the capacity was cut
 * @param isReleased whether the minute has passed at which the counter is given what is left online
 */
public record Places(Capacity capacity, Capacity taken, boolean isReleased) {

    /** How many people the channel still takes. */
    public int left(Channel channel) {
        return Math.max(0, Math.min(leftOfQuota(channel), capacity.total() - taken.total()));
    }

    private int leftOfQuota(Channel channel) {
        if (!isReleased) {
            return own(channel);
        }
        return switch (channel) {
            case ONLINE -> 0;
            case COUNTER -> own(Channel.COUNTER) + own(Channel.ONLINE);
            default -> own(channel);
        };
    }

    private int own(Channel channel) {
        return capacity.of(channel) - taken.of(channel);
    }

    public boolean hasRoom(Channel channel) {
        return left(channel) > 0;
    }

    /** Whether there is a place at all, whosever quota it is. */
    public boolean hasRoom() {
        return taken.total() < capacity.total();
    }

    /** Whether nobody can come any more, by whichever door. */
    public boolean isFull() {
        for (Channel channel : Channel.values()) {
            if (hasRoom(channel)) {
                return false;
            }
        }
        return true;
    }

    /**
     * With one more taken.
     *
     * @throws IllegalStateException if there is no room; callers ask before
     */
    public Places take(Channel channel) {
        if (!hasRoom(channel)) {
            throw new IllegalStateException("no room by " + channel.code());
        }
        return new Places(capacity, taken.with(channel, taken.of(channel) + 1), isReleased);
    }

    /** With one given back, as by a cancellation or a hold that ended. */
    public Places giveBack(Channel channel) {
        return new Places(capacity, taken.with(channel, taken.of(channel) - 1), isReleased);
    }

    public Places released() {
        return new Places(capacity, taken, true);
    }

    /** With another capacity. Those who have a place keep it: who is one too many is offered another, and is not thrown out. */
    public Places withCapacity(Capacity changed) {
        return new Places(changed, taken, isReleased);
    }

    /** How many people have a place that is no longer there. */
    public int tooMany() {
        return Math.max(0, taken.total() - capacity.total());
    }
}
