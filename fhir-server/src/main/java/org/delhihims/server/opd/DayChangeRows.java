package org.delhihims.server.opd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.DayChange;

/** What is other than planned as rows of the table {@code hims.opd_roster_change}: null is as planned. */
final class DayChangeRows {

    /** Written once, for what is on disk stays when the channels are named otherwise. */
    private static final Map<Channel, String> COLUMNS = Map.of(
            Channel.ONLINE, "online",
            Channel.COUNTER, "counter",
            Channel.REFERRAL, "referral",
            Channel.FOLLOW_UP, "follow_up",
            Channel.PRIORITY, "priority");

    private DayChangeRows() {}

    static DayChange change(ResultSet row) throws SQLException {
        Map<Channel, Integer> quotas = new EnumMap<>(Channel.class);
        for (Map.Entry<Channel, String> column : COLUMNS.entrySet()) {
            Integer places = row.getObject(column.getValue(), Integer.class);
            if (places != null) {
                quotas.put(column.getKey(), places);
            }
        }
        return new DayChange(
                row.getBoolean("is_cancelled"),
                row.getString("room"),
                row.getString("practitioner"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                quotas);
    }
}
