/** Wrong records at the edge: found when they are stored, their readers by the audit, and told once. */
@NullMarked
package org.delhihims.server.recall;

import org.jspecify.annotations.NullMarked;
