/** Two records of one person: their review, and what joins and parts them. */
@NullMarked
package org.delhihims.server.merge;

import org.jspecify.annotations.NullMarked;
