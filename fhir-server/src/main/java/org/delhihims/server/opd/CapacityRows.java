package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delhihims.scheduling.Capacity;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.Places;

/** Capacities as arrays of the table {@code hims.opd_band}, in the order of the channels. */
final class CapacityRows {

    /** Written once, for what is on disk stays when the channels get another order. */
    private static final List<Channel> ORDER =
            List.of(Channel.ONLINE, Channel.COUNTER, Channel.REFERRAL, Channel.FOLLOW_UP, Channel.PRIORITY);

    private CapacityRows() {}

    /** Where a channel stands in an array of PostgreSQL, which counts from 1. */
    static int subscript(Channel channel) {
        return ORDER.indexOf(channel) + 1;
    }

    /** The channels by name, each at its subscript. */
    static String[] names() {
        return ORDER.stream().map(Channel::name).toArray(String[]::new);
    }

    static Places places(ResultSet row) throws SQLException {
        return new Places(capacity(row, "capacity"), capacity(row, "taken"), row.getBoolean("is_released"));
    }

    static Integer[] array(Capacity capacity) {
        return ORDER.stream().map(capacity::of).toArray(Integer[]::new);
    }

    private static Capacity capacity(ResultSet row, String column) throws SQLException {
        Integer[] places = (Integer[]) row.getArray(column).getArray();
        Map<Channel, Integer> quotas = new EnumMap<>(Channel.class);
        for (int i = 0; i < places.length; i++) {
            quotas.put(ORDER.get(i), places[i]);
        }
        return new Capacity(quotas);
    }
}
