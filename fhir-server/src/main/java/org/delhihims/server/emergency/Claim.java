package org.delhihims.server.emergency;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody wants to open a record.
 *
 * @param sensitiveExplanation why what is very restricted must be seen, too; none if it need not
 */
record Claim(Reason reason, String explanation, @Nullable String sensitiveExplanation) {}
