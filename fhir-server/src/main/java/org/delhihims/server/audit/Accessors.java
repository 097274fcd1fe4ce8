package org.delhihims.server.audit;

import org.delhihims.audit.Accessor;

/** Tells who has sent the request that this thread serves. */
@FunctionalInterface
public interface Accessors {

    /** {@link Accessor#UNKNOWN} where nobody has shown a token that counts. */
    Accessor current();
}
