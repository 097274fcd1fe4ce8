/** SMART Health Links: residents share a summary with somebody who is not on the network ({@code domain.md} 3.1.1). */
@NullMarked
package org.delhihims.server.healthlink;

import org.jspecify.annotations.NullMarked;
