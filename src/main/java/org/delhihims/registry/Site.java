package org.delhihims.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a facility stands, as far as that is known. */
public record Site(
        String locality, @Nullable String pin, @Nullable Position position) {

    public Site {
        if (pin != null && !pin.matches("110\\d{3}")) {
            throw new IllegalStateException(pin + " is not a PIN of Delhi");
        }
    }

    /** A point in WGS 84 degrees. */
    public record Position(BigDecimal latitude, BigDecimal longitude) {}
}
