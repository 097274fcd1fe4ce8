package org.delhihims.scheduling;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many people have room, by the channel they come through. What no channel is given does not exist: the total is the sum.
 *
 * @param quotas how many places each channel has; one that is not named has none
 */
public record Capacity(Map<Channel, Integer> quotas) {

    public static final Capacity NONE = new Capacity(Map.of());

    public Capacity {
        if (quotas.values().stream().anyMatch(places -> places < 0)) {
            throw new IllegalArgumentException("a quota below nothing: " + quotas);
        }
        Map<Channel, Integer> all = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            all.put(channel, quotas.getOrDefault(channel, 0));
        }
        quotas = Map.copyOf(all);
    }

    public int of(Channel channel) {
        return quotas.getOrDefault(channel, 0);
    }

    public int total() {
        return quotas.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same with this many places for a channel. */
    public Capacity with(Channel channel, int places) {
        Map<Channel, Integer> changed = new EnumMap<>(Channel.class);
        changed.putAll(quotas);
        changed.put(channel, places);
        return new Capacity(changed);
    }

    /**
     * One of several equal parts, so that all parts together are the whole. The earlier parts are the larger ones, for people come
     * early.
     *
     * @param part counted from 0
     */
    public Capacity part(int part, int parts) {
        Map<Channel, Integer> shares = new EnumMap<>(Channel.class);
        quotas.forEach((channel, places) -> shares.put(channel, places / parts + (part < places % parts ? 1 : 0)));
        return new Capacity(shares);
    }

    /** What is left of it in a part of the time. Nobody is promised a place for which there is no time. */
    public Capacity during(Duration part, Duration whole) {
        Map<Channel, Integer> shares = new EnumMap<>(Channel.class);
        quotas.forEach((channel, places) ->
                shares.put(channel, Math.toIntExact(places * part.toSeconds() / whole.toSeconds())));
        return new Capacity(shares);
    }
}
