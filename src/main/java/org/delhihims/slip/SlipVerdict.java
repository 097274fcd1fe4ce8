package org.delhihims.slip;

import org.jspecify.annotations.Nullable;

/**
 * What is to be thought of a slip.
 *
 * @param claims what it says, if the health department has signed it
 */
public record SlipVerdict(SlipResult result, @Nullable SlipClaims claims) {}
