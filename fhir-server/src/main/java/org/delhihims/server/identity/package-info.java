/** Who is the same person: sound keys on every record, and the question whether somebody is known already. */
@NullMarked
package org.delhihims.server.identity;

import org.jspecify.annotations.NullMarked;
