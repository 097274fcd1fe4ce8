/** A resident who is at a facility opens the record to it: relationship R4 of {@code security.md} 4.4. */
@NullMarked
package org.delhihims.server.presence;

import org.jspecify.annotations.NullMarked;
