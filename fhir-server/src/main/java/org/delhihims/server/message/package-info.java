/** Texts to phones, by the operator's gateway or for the demo. */
@NullMarked
package org.delhihims.server.message;

import org.jspecify.annotations.NullMarked;
