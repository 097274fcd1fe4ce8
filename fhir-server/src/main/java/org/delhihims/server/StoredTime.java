package org.delhihims.server;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as HAPI's tables hold them: in UTC, in columns without a zone, so that the driver must not put them into ours. */
public final class StoredTime {

    private StoredTime() {}

    /** What a column is compared with. */
    public static LocalDateTime of(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** The moment that a column, read as LocalDateTime, stands for. */
    public static @Nullable Instant read(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
