package org.delhihims.server;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as HAPI's tables hold them: in UTC, in columns without a zone, so that the driver must not put them into ours. */
public final class StoredTime {

    private StoredTime() {}

    /** What a column is compared with. */
    public static LocalDateTime of(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** The moment that a column, read as LocalDateTime, stands for. */
    public static Instant read(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
