package org.delhihims.server.emergency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * For how long the glass is broken, and what is asked of who breaks it ({@code security.md} 4.8, {@code architecture.md} A12).
 *
 * @param lasts how long one grant opens the record
 * @param signedInWithin how recently the person must have signed in
 * @param explanation the fewest characters of an explanation
 * @param reviewedWithin until when each grant is to be judged
 * @param escalatedAfter when one that nobody has judged is shown to be late
 * @param unjustified more unjustified grants than this, and the right is suspended
 * @param rememberedFor how long an unjustified grant counts
 * @param alertAfter more grants of one person than this in a shift are remarkable
 * @param shift how long a shift is
 */
@ConfigurationProperties("hims.break-glass")
public record BreakGlassRules(
        Duration lasts,
        Duration signedInWithin,
        int explanation,
        Duration reviewedWithin,
        Duration escalatedAfter,
        int unjustified,
        Duration rememberedFor,
        int alertAfter,
        Duration shift) {}
