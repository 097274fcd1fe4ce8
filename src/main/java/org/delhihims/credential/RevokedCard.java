package org.delhihims.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card that is no longer to be trusted.
 *
 * @param kid the key it was signed with
 * @param from since when; cards of this rid that were issued after it are good. None: no card of this rid is
 */
public record RevokedCard(String kid, Rid rid, @Nullable Instant from) {

    /** As the list has it: {@code rid} or {@code rid.epochSeconds}. */
    String entry() {
        return from == null ? rid.value() : rid.value() + "." + from.getEpochSecond();
    }
}
